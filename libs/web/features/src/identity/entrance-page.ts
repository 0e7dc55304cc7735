import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The pages before one is in: the form on one side, the house on the other. No live numbers here. */
@Component({
  selector: 'mp-entrance-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <section class="f">
        <div class="brand">
          <svg width="32" height="32" viewBox="0 0 28 28" aria-hidden="true">
            <rect width="28" height="28" rx="8" fill="var(--accent)" />
            <path
              d="M8 19V9.5l6 6 6-6V19"
              fill="none"
              stroke="var(--on-accent)"
              stroke-width="2.6"
              stroke-linecap="round"
              stroke-linejoin="round"
            /></svg
          >MediCare
        </div>
        <ng-content />
        <ng-content select="[foot]" />
      </section>
      <aside>
        <svg class="art" viewBox="0 0 28 28" aria-hidden="true">
          <g fill="none" stroke="#fff" stroke-width=".12">
            <path d="M8 19V9.5l6 6 6-6V19" />
            <path d="M5 21V5.5l9 9 9-9V21" />
            <path d="M2 23V1.5l12 12 12-12V23" />
            <path d="M-1 25V-2.5l15 15 15-15V25" />
          </g>
        </svg>
        <p class="big">One record, from the front desk to the ward.</p>
      </aside>
    </main>
  `,
  styles: `
    main {
      display: grid;
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      min-height: 100dvh;
    }
    .f {
      display: grid;
      grid-template-rows: auto 1fr auto;
      padding: var(--sp-8);
      background: var(--surface);
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 10px;
      font: 650 18px/24px var(--font);
      letter-spacing: -0.02em;
    }
    aside {
      position: relative;
      overflow: hidden;
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
      padding: var(--sp-12);
      background: light-dark(#0a4f57, #0d2a2e);
      color: #fff;
    }
    .art {
      position: absolute;
      inset: -6% auto auto 8%;
      width: 120%;
      opacity: 0.28;
    }
    .big {
      position: relative;
      max-width: 11em;
      font: 600 40px/46px var(--font);
      letter-spacing: -0.03em;
    }
    @media screen and (max-width: 960px) {
      main {
        grid-template-columns: 1fr;
      }
      aside {
        display: none;
      }
      .f {
        padding: var(--sp-5);
      }
    }
  `,
})
export class EntrancePage {}
