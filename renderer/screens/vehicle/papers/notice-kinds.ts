import type { EventType } from '../../../../preload/contract/law';
import { noticeKinds, type NoticeKind } from '../../../../preload/contract/notices';
import type { VehicleDetail } from '../../../../preload/contract/vehicles';
import { isOpen } from '../../../features/steps/steps';

/** Events without which a document would have nothing to say. */
const needs: Readonly<Partial<Record<NoticeKind, EventType>>> = {
  ABANDONMENT_REPORT: 'police_released',
  AUCTION_NOTICE: 'sale_scheduled',
  PROCEEDS: 'sold',
  HEARING: 'petition_filed',
};

function applies(kind: NoticeKind, { vehicle, events }: VehicleDetail): boolean {
  const needed = needs[kind];
  if (needed !== undefined) return events.some(({ type, correctedBy }) => type === needed && correctedBy === null);
  if (kind === 'SCRAP_PACK') return vehicle.towType === 'scrap_registered' || vehicle.towType === 'scrap_unregistered';
  if (kind === 'RELEASE') return !vehicle.inYard;
  return true;
}

export type MenuKind = Readonly<{ kind: NoticeKind; isAsked: boolean }>;

/** The documents that can be made of this vehicle; those that an open step asks for come first. */
export function kindsFor(detail: VehicleDetail): readonly MenuKind[] {
  const asked = new Set(
    detail.assessment.steps.flatMap((step) => (isOpen(step) && step.action?.kind === 'notice' ? (step.action.notice ?? []) : [])),
  );
  return noticeKinds
    .filter((kind) => asked.has(kind) || applies(kind, detail))
    .map((kind) => ({ kind, isAsked: asked.has(kind) }))
    .toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked));
}
