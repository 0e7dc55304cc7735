import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session, errorWords, injectAsk, injectMutate } from '@medicare/web-core';
import {
  OpenChartDocument,
  OpenRecordDocument,
  type OpenRecordFragment,
  OwnDoctorDocument,
} from '@medicare/web-graphql';
import { Bones, Empty, Failed, Icon, iconChevronLeft } from '@medicare/web-ui';
import { RecordEditor } from './record-editor';
import { SignedRecord } from './signed-record';

/** One record: the draft to go on with, the signed one to read, or its amendment. */
@Component({
  selector: 'mp-record-page',
  imports: [RouterLink, Bones, Empty, Failed, Icon, RecordEditor, SignedRecord],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="back s no-print" [routerLink]="mayWrite() ? '/consulting' : '/patients'"
      ><mp-icon [path]="iconBack" [size]="18" />{{ mayWrite() ? 'Consulting' : 'Patients' }}</a
    >
    @if (record(); as record) {
      @if (isWriting()) {
        <mp-record-editor
          [record]="record"
          [isAmendment]="record.status === 'SIGNED'"
          [chartOpen]="chartOpen()"
          (signed)="onSigned($event)"
          (discarded)="onDiscarded()"
          (outdated)="load()"
        />
      } @else {
        <mp-signed-record [record]="record" [isOwn]="isOwn()" (changed)="load()" />
      }
    } @else if (failure(); as words) {
      <section class="panel"><mp-failed title="The record did not load" [text]="words" (retry)="load()" /></section>
    } @else if (loaded()) {
      <section class="panel">
        <mp-empty title="No such record" text="It does not exist, or the patient’s chart must be opened first."
          ><a class="btn" routerLink="/patients">All patients</a></mp-empty
        >
      </section>
    } @else {
      <section class="panel"><mp-bones [widths]="[30, 55, 45, 60]" /></section>
    }
  `,
  styleUrl: '../record-page.scss',
})
export class RecordPage {
  /** From the address. */
  readonly id = input.required<string>();
  /** From the route: a signed record is to be amended. */
  readonly amends = input(false);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  protected readonly record = signal<OpenRecordFragment | null>(null);
  protected readonly loaded = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly chartOpen = signal(false);
  private readonly ownDoctorId = signal<string | null>(null);
  protected readonly mayWrite = computed(() => this.session.can('records:write'));
  protected readonly isOwn = computed(
    () => this.mayWrite() && !!this.ownDoctorId() && this.record()?.doctor?.id === this.ownDoctorId(),
  );
  protected readonly isWriting = computed(
    () => this.isOwn() && (this.record()?.status === 'DRAFT' || (this.amends() && this.record()?.status === 'SIGNED')),
  );
  protected readonly iconBack = iconChevronLeft;

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  /** Reads it anew; the page begins again with what comes. */
  protected async load(): Promise<void> {
    this.record.set(null);
    this.failure.set(null);
    try {
      if (this.mayWrite() && !this.ownDoctorId())
        this.ownDoctorId.set((await this.ask(OwnDoctorDocument, {})).me?.account?.doctor?.id ?? null);
      const { medicalRecord } = await this.ask(OpenRecordDocument, { id: this.id() });
      this.record.set(medicalRecord ?? null);
      if (medicalRecord?.patient) void this.openChart(medicalRecord.patient.id);
    } catch (error) {
      this.failure.set(errorWords(error));
    }
    this.loaded.set(true);
  }

  protected onSigned(record: OpenRecordFragment): void {
    this.record.set(record);
    if (this.amends()) void this.router.navigate(['/records', record.id], { replaceUrl: true });
    scrollTo({ top: 0 });
  }

  protected onDiscarded(): void {
    void this.router.navigateByUrl(this.amends() ? `/records/${this.id()}` : '/consulting', { replaceUrl: true });
  }

  /** Who writes about a patient reads the chart; that is written down, and the patient can see it. */
  private async openChart(patientId: string): Promise<void> {
    if (this.isWriting()) await this.mutate(OpenChartDocument, { patientId }).catch(() => null);
    this.chartOpen.set(true);
  }
}
