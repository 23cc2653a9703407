import { Temporal } from 'temporal-polyfill';
import { officeZone } from '../../preload/contract/common';

/** True for `2026-11-21`, false for a moment. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A moment's wall clock at the yard, wherever the PC thinks it is. */
export const atYard = (moment: string): Temporal.ZonedDateTime => Temporal.Instant.from(moment).toZonedDateTimeISO(officeZone);

/** The yard's calendar day of a moment or day. */
export const dayOf = (value: string): Temporal.PlainDate => (isDay(value) ? Temporal.PlainDate.from(value) : atYard(value).toPlainDate());
