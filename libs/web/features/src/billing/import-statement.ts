import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, errorWords, injectMutate, toApiError } from '@medicare/web-core';
import { ImportBankStatementDocument, type ImportBankStatementMutation } from '@medicare/web-graphql';
import { CountPipe, Icon, PageHeader, iconUploadFile } from '@medicare/web-ui';
import { type StatementFile, readStatementFile } from './statement-file';
import { StatementReport } from './statement-report';

type Report = ImportBankStatementMutation['importBankStatement'];
type Readable = Exclude<StatementFile, { problem: string }>;

// Larger files are no statements: they are not even opened.
const LARGEST_BYTES = 20_000_000;
const NO_ANSWER = 'No answer came from the server. Import the file again: what is in already is not counted twice.';

/** Brings in a statement of the bank as a file, and says what came of it. */
@Component({
  selector: 'mp-import-statement',
  imports: [RouterLink, CountPipe, Icon, PageHeader, StatementReport],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-statement.html',
  styleUrl: './import-statement.scss',
})
export class ImportStatement {
  private readonly mutate = injectMutate();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('chosen');
  private readonly chosenBranch = inject(ChosenBranch);
  protected readonly branches = this.chosenBranch.branches;
  protected readonly branchId = signal(this.chosenBranch.id() ?? this.branches()[0]?.id ?? null);
  protected readonly branchName = computed(() => this.branches().find(({ id }) => id === this.branchId())?.name);
  protected readonly file = signal<Readable | null>(null);
  protected readonly lines = computed(
    () =>
      this.file()
        ?.csv.trim()
        .split(/\r\n|\r|\n/).length ?? 0,
  );
  protected readonly problem = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly report = signal<Report | null>(null);
  protected readonly busy = signal(false);
  protected readonly isOver = signal(false);
  protected readonly icons = { upload: iconUploadFile };

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    input.value = ''; // the same file can be chosen again
    if (chosen) await this.take(chosen);
  }

  protected async drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.isOver.set(false);
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped && !this.busy()) await this.take(dropped);
  }

  protected over(event: DragEvent, isOver: boolean): void {
    event.preventDefault(); // or the browser opens the file instead
    this.isOver.set(isOver);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    if (!file) return this.refuse(this.problem() ?? 'Choose the file of the statement first.');
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    await this.mutate(ImportBankStatementDocument, { input: { branchId: this.branchId(), ...file } })
      .then(({ importBankStatement }) => this.report.set(importBankStatement))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  protected another(): void {
    this.report.set(null);
    this.file.set(null);
    setTimeout(() => this.box().nativeElement.focus());
  }

  private async take(chosen: File): Promise<void> {
    this.problem.set(null);
    this.failure.set(null);
    this.file.set(null);
    const { name, size } = chosen;
    if (size > LARGEST_BYTES)
      return this.refuse('This file is larger than 20 MB: no statement is. Choose another one.');
    const read = readStatementFile(name, new Uint8Array(await chosen.arrayBuffer()));
    if ('problem' in read) return this.refuse(read.problem);
    this.file.set(read);
  }

  private refuse(problem: string): void {
    this.problem.set(problem);
    this.box().nativeElement.focus();
  }

  /** What is wrong with the file stands at the file; the rest below. */
  private refused(error: unknown): void {
    const { code, fields } = toApiError(error);
    if (code === 'OFFLINE') return this.failure.set(NO_ANSWER);
    const atFile = fields.find(({ path }) => /(?:^|\.)(?:csv|fileName)$/.test(path));
    if (!atFile) return this.failure.set([errorWords(error), ...fields.map(({ message }) => message)].join(' '));
    this.file.set(null);
    this.refuse(atFile.message);
  }
}
