import type { Pack } from '../../../engine/pack';
import { of2024 } from './of2024';
import { of2025 } from './of2025';

/** Michigan's bills on towing that are not in force. They are shown and never counted with. */
export const bills: Pack['bills'] = [...of2025, ...of2024];
