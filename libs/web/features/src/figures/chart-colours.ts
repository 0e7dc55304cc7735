import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** The colours of a chart, as a canvas understands them. */
export interface ChartColours {
  series: string;
  rest: string;
  ink: string;
  line: string;
  surface: string;
}

const TOKENS: Record<keyof ChartColours, string> = {
  series: '--c-1',
  rest: '--c-rest',
  ink: '--ink-2',
  line: '--line',
  surface: '--surface',
};

/** The tokens as colours of now. A canvas cannot read `light-dark()`: an element that nobody sees resolves it. */
function resolved(): ChartColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colourOf = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colourOf(token)]));
  probe.remove();
  return colours as unknown as ChartColours;
}

/** The colours of charts, new ones when day turns to night. Call it where `inject` works. */
export function chartColours(): Signal<ChartColours> {
  const colours = signal(resolved());
  const again = () => colours.set(resolved());
  const night = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(again);
  night.addEventListener('change', again);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  inject(DestroyRef).onDestroy(() => {
    night.removeEventListener('change', again);
    chosen.disconnect();
  });
  return colours.asReadonly();
}
