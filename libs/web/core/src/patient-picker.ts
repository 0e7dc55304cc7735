import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { PickablePatientsDocument } from '@medicare/web-graphql';
import { Avatar, Icon, PhonePipe, iconSearch } from '@medicare/web-ui';
import { Subject, debounceTime, map } from 'rxjs';
import { errorWords } from './error-words';
import { liveQuery } from './live-query';
import { Session } from './session';

const TYPING_MS = 200;
const SHORTEST = 2;

/** Somebody who was picked: to book, to bill or to dispense for. */
export interface ChosenPatient {
  id: string;
  fullName: string;
  uhid: string;
  phone?: string | null;
}

/** Finds a patient by name, phone or UHID; arrows and Enter choose. */
@Component({
  selector: 'mp-patient-picker',
  imports: [RouterLink, Avatar, Icon, PhonePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen(); as patient) {
      <div class="row one">
        <mp-avatar [name]="patient.fullName" />
        <span class="name"
          ><a class="b" [routerLink]="['/patients', patient.id]">{{ patient.fullName }}</a>
          <span class="s muted num"
            >{{ patient.uhid }}{{ patient.phone ? ', ' : '' }}{{ patient.phone ? (patient.phone | mpPhone) : '' }}</span
          ></span
        >
        <span class="sp"></span>
        <button type="button" class="btn small" (click)="change()">Change</button>
      </div>
    } @else {
      <label class="find"
        ><mp-icon [path]="iconSearch" [size]="18" /><span class="vh">Find the patient</span
        ><input
          #box
          type="search"
          placeholder="Name, phone or UHID"
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
          (input)="typed.next(box.value)"
          (keydown)="onKey($event)"
      /></label>
      @if (query.data(); as found) {
        @if (text().length >= shortest) {
          <ul aria-label="Patients found">
            @for (patient of found.patients.items; track patient.id) {
              <li>
                <button type="button" (click)="picked.emit(patient)" (keydown)="onKey($event)">
                  <mp-avatar [name]="patient.fullName" />
                  <span class="b">{{ patient.fullName }}</span>
                  <span class="s muted num">{{ patient.uhid }}</span>
                  <span class="s muted num">{{ patient.phone | mpPhone }}</span>
                </button>
              </li>
            } @empty {
              <li class="s muted none">
                Nobody found. Check the spelling, or search by phone.
                @if (mayRegister()) {
                  <a routerLink="/patients/new">Register a new patient</a>
                }
              </li>
            }
          </ul>
        }
      }
      @if (query.error(); as error) {
        <p class="note bad" role="alert">{{ words(error) }}</p>
      }
      <span class="vh" role="status">{{
        text().length >= shortest && query.data() ? (query.data()?.patients?.items ?? []).length + ' found' : ''
      }}</span>
    }
  `,
  styleUrl: './patient-picker.scss',
})
export class PatientPicker {
  readonly chosen = input<ChosenPatient | null>(null);
  readonly picked = output<ChosenPatient | null>();
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = new Subject<string>();
  protected readonly text = toSignal(
    this.typed.pipe(
      debounceTime(TYPING_MS),
      map((text) => text.trim()),
    ),
    {
      initialValue: '',
    },
  );
  protected readonly query = liveQuery(PickablePatientsDocument, () =>
    this.text().length >= SHORTEST ? { search: this.text() } : null,
  );
  protected readonly mayRegister = signal(this.session.can('patients:write'));
  protected readonly shortest = SHORTEST;
  protected readonly words = errorWords;
  protected readonly iconSearch = iconSearch;

  protected change(): void {
    this.typed.next('');
    this.picked.emit(null);
    setTimeout(() => this.box()?.nativeElement.focus());
  }

  /** Down and up walk from the box through the results; Enter in the box takes the only one. */
  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.box()?.nativeElement) return this.takeOnly(event);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const stops = [...this.host.querySelectorAll<HTMLElement>('input, li button')];
    stops[stops.indexOf(event.target as HTMLElement) + by]?.focus();
  }

  private takeOnly(event: Event): void {
    event.preventDefault();
    const found = this.query.data()?.patients.items ?? [];
    if (found.length === 1 && this.text()) this.picked.emit(found[0]);
  }
}
