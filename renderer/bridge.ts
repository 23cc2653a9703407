import type { Bridge } from '../preload/contract';

declare global {
  interface Window {
    readonly office: Bridge;
  }
}

/** The office behind this window; the preload script or the browser host put it there before the page ran. */
export const bridge = (): Bridge => window.office;
