import { ChangeDetectionStrategy, Component, type ElementRef, effect, input, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { BLOOD_GROUP_WORDS, GENDER_WORDS, type ListState } from '@medicare/web-core';
import { Icon, iconSearch } from '@medicare/web-ui';
import { Subject, debounceTime } from 'rxjs';
import { keysOf } from './patient-words';

const TYPING_MS = 250;

/** The line above the list: search and chips, each a parameter of the address. */
@Component({
  selector: 'mp-patient-filters',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="flt" role="group" aria-label="Filters">
      <label class="find"
        ><mp-icon [path]="iconSearch" [size]="18" /><span class="vh">Search patients</span
        ><input
          #box
          type="search"
          [placeholder]="onlyNames() ? 'Name, UHID' : 'Name, phone, UHID'"
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
          (input)="typed.next(box.value)"
          (search)="typed.next(box.value)"
      /></label>
      <div class="chips">
        @if (!onlyNames()) {
          @for (gender of genders; track gender) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="value('gender') === gender"
              (click)="list().toggleFilter('gender', gender)"
            >
              {{ genderWords[gender] }}
            </button>
          }
        }
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="value('active') === 'no'"
          (click)="list().toggleFilter('active', 'no')"
        >
          Inactive
        </button>
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="value('active') === 'all'"
          (click)="list().toggleFilter('active', 'all')"
        >
          With inactive
        </button>
        @if (!onlyNames()) {
          <span class="sp"></span>
          <select
            class="chip"
            aria-label="Blood group"
            [class.on]="value('bloodGroup')"
            [value]="value('bloodGroup') ?? ''"
            #blood
            (change)="setBloodGroup(blood.value)"
          >
            <option value="">Blood group: any</option>
            @for (group of bloodGroups; track group) {
              <option [value]="group" [selected]="value('bloodGroup') === group">{{ bloodGroupWords[group] }}</option>
            }
          </select>
        }
      </div>
    </div>
  `,
  styleUrl: '../list-filters.scss',
})
export class PatientFilters {
  readonly list = input.required<ListState>();
  /** Nothing to filter by for roles that see names only. */
  readonly onlyNames = input(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = new Subject<string>();
  protected readonly genders = keysOf(GENDER_WORDS).filter((gender) => gender === 'FEMALE' || gender === 'MALE');
  protected readonly genderWords = GENDER_WORDS;
  protected readonly bloodGroups = keysOf(BLOOD_GROUP_WORDS);
  protected readonly bloodGroupWords = BLOOD_GROUP_WORDS;
  protected readonly iconSearch = iconSearch;

  constructor() {
    this.typed.pipe(debounceTime(TYPING_MS), takeUntilDestroyed()).subscribe((text) => this.list().setSearch(text));
    // The address may change by "back" or by the search in the bar; while somebody types here, their text stays.
    effect(() => {
      const { search } = this.list().params();
      const box = this.box().nativeElement;
      if (document.activeElement !== box) box.value = search;
    });
  }

  protected value(name: string): string | undefined {
    return this.list().params().filters[name];
  }

  protected setBloodGroup(group: string): void {
    this.list().toggleFilter('bloodGroup', group || null);
  }
}
