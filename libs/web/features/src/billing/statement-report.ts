import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportBankStatementMutation } from '@medicare/web-graphql';
import { CountPipe } from '@medicare/web-ui';
import { BANK_WORDS, importFigures, importWords } from './statement-words';

/** More than these help nobody: the file as a whole is another than was meant. */
const FAULTS_SHOWN = 200;

/** What came of a statement: the figures, and each line that could not be read. */
@Component({
  selector: 'mp-statement-report',
  imports: [RouterLink, CountPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './statement-report.html',
  styleUrl: './statement-report.scss',
})
export class StatementReport {
  readonly report = input.required<ImportBankStatementMutation['importBankStatement']>();
  /** Asks for the next file. */
  readonly another = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly statement = computed(() => this.report().statement);
  protected readonly words = computed(() => importWords(this.statement()));
  protected readonly figures = computed(() => importFigures(this.report()));
  protected readonly waiting = computed(() => this.statement().newLines - this.statement().matchedLines);
  protected readonly faults = computed(() => this.report().unreadable.slice(0, FAULTS_SHOWN));
  protected readonly more = computed(() => this.report().unreadable.length - this.faults().length);
  protected readonly banks = BANK_WORDS;

  constructor() {
    // What was pressed has gone: readers and the keyboard go on here.
    afterNextRender(() => this.element.querySelector('h2')?.focus());
  }
}
