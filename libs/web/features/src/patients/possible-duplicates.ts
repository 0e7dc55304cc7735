import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PatientRowFragment } from '@medicare/web-graphql';
import { Avatar, Icon, PhonePipe, iconWarning } from '@medicare/web-ui';
import { ageAndGender } from './patient-words';

/** Registered patients that may be the one on the form, and the promise that they are not. */
@Component({
  selector: 'mp-possible-duplicates',
  imports: [RouterLink, Avatar, Icon, PhonePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-label="Possible duplicates">
      <header>
        <mp-icon [path]="iconWarning" [size]="18" />
        <h2>Already registered?</h2>
      </header>
      <ul>
        @for (patient of patients(); track patient.id) {
          <li>
            <a [routerLink]="['/patients', patient.id]" target="_blank"
              ><mp-avatar [name]="patient.fullName" /><span
                ><span class="b">{{ patient.fullName }}</span
                ><span class="s num muted">{{ ageAndGender(patient) }}, {{ patient.uhid }}</span
                ><span class="s num muted">{{ patient.phone | mpPhone }}</span></span
              ></a
            >
          </li>
        }
      </ul>
      <label class="yes" [class.insist]="insist() && !distinct()">
        <input
          #box
          type="checkbox"
          [checked]="distinct()"
          (change)="distinctChange.emit(box.checked)"
          [attr.aria-describedby]="insist() && !distinct() ? 'mp-distinct-why' : null"
        />
        <span>{{
          patients().length === 1 ? 'I have looked: this is another person.' : 'I have looked: these are other people.'
        }}</span>
      </label>
      @if (insist() && !distinct()) {
        <p class="why s" id="mp-distinct-why" role="alert">
          Look at {{ patients().length === 1 ? 'this record' : 'these records' }} first. Open the right one, or confirm
          here and save again.
        </p>
      }
    </section>
  `,
  styles: `
    .panel {
      border-color: var(--warn);
    }
    header {
      color: var(--warn);
      h2 {
        color: var(--ink);
      }
    }
    li a {
      display: flex;
      gap: 10px;
      padding: 8px var(--sp-4);
      color: inherit;
      text-decoration: none;
      border-top: 1px solid var(--line);
    }
    li a:hover {
      background: var(--hover);
    }
    li a > span {
      display: grid;
    }
    .yes {
      display: flex;
      gap: 10px;
      padding: var(--sp-3) var(--sp-4);
      border-top: 1px solid var(--line);
      cursor: pointer;
      font-weight: 550;
    }
    .yes input {
      width: 18px;
      height: 18px;
      flex: none;
      margin: 1px 0 0;
      accent-color: var(--accent);
    }
    .insist {
      color: var(--bad);
    }
    .why {
      padding: 0 var(--sp-4) var(--sp-3);
      color: var(--bad);
    }
  `,
})
export class PossibleDuplicates {
  readonly patients = input.required<readonly PatientRowFragment[]>();
  readonly distinct = input.required<boolean>();
  /** Saving was tried without the promise. */
  readonly insist = input(false);
  readonly distinctChange = output<boolean>();
  protected readonly ageAndGender = ageAndGender;
  protected readonly iconWarning = iconWarning;
}
