import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Can, ChosenBranch, errorWords, injectAsk, injectMutate } from '@medicare/web-core';
import {
  ImportInventoryItemsDocument,
  type ImportInventoryItemsMutation,
  InventoryItemsCsvDocument,
} from '@medicare/web-graphql';
import { CountPipe, PageHeader, Toasts } from '@medicare/web-ui';
import { csvChunks } from './csv-chunks';
import { StockNav } from './stock-nav';
import { counted } from './stock-words';

type Report = ImportInventoryItemsMutation['importInventoryItems'];
type Fault = Report['faults'][number];

/** A request may have 200,000 bytes; letters of Indian scripts take three each, and quotation marks are escaped. */
const CHUNK_CHARACTERS = 50_000;
const LONGEST_FILE = 20_000_000;
/** More faults than this help nobody: the file as a whole is another than was meant. */
const FAULTS_SHOWN = 200;
const TEMPLATE =
  'name,code,category,unit,minQuantity,unitPrice,hsn,taxCategory,supplier,quantity,batch,expiry\r\nParacetamol 500 mg tablet,8901234567890,Medicines,tablet,500,1.10,3004,MEDICINE,Deccan Medical Supplies,1000,PCM2601,03/2028\r\n';

/** Items from a spreadsheet, and back into one: first what would happen, then the real thing, with a report by line. */
@Component({
  selector: 'mp-import-items',
  imports: [RouterLink, Can, CountPipe, PageHeader, StockNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-items.html',
  styleUrl: './import-items.scss',
})
export class ImportItems {
  private readonly branch = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  protected readonly file = signal<{ name: string; text: string } | null>(null);
  protected readonly report = signal<Report | null>(null);
  protected readonly busy = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly faults = computed<readonly Fault[]>(() => this.report()?.faults.slice(0, FAULTS_SHOWN) ?? []);
  protected readonly more = computed(() => (this.report()?.faults.length ?? 0) - this.faults().length);
  protected readonly good = computed(() => {
    const report = this.report();
    return report ? report.created + report.updated : 0;
  });
  protected readonly counted = counted;

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    input.value = ''; // the same file, mended, can be chosen again
    this.report.set(null);
    this.problem.set(null);
    this.file.set(null);
    if (!chosen) return;
    if (chosen.size > LONGEST_FILE) return this.problem.set('This file is larger than 20 MB. Split it first.');
    this.file.set({ name: chosen.name, text: await chosen.text() });
    await this.run(true);
  }

  protected async run(dryRun: boolean): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    this.problem.set(null);
    const chunks = csvChunks(file.text, CHUNK_CHARACTERS);
    let sum: Report | null = null;
    try {
      for (const [i, { csv, offset }] of chunks.entries()) {
        this.busy.set(`${dryRun ? 'Checking' : 'Importing'} part ${i + 1} of ${chunks.length}…`);
        const variables = { csv, branchId: this.branch.id(), dryRun };
        const { importInventoryItems } = await this.mutate(ImportInventoryItemsDocument, variables);
        sum = add(sum, importInventoryItems, offset);
      }
    } catch (error) {
      const rest = sum && !dryRun ? ' What came before it is kept; import the same file again to go on.' : '';
      this.problem.set(errorWords(error) + rest);
    }
    this.report.set(sum);
    this.busy.set(null);
    if (!dryRun && sum) this.toasts.show(`${counted(sum.created, 'item')} entered, ${sum.updated} changed.`);
  }

  protected async exportAll(): Promise<void> {
    await this.ask(InventoryItemsCsvDocument, { branchId: this.branch.id() })
      .then(({ inventoryItemsCsv }) => save(inventoryItemsCsv, 'stock.csv'))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  protected template(): void {
    save(TEMPLATE, 'stock-template.csv');
  }
}

function add(sum: Report | null, part: Report, offset: number): Report {
  const faults = part.faults.map((fault) => ({ ...fault, line: fault.line + offset }));
  if (!sum) return { ...part, faults };
  return {
    ...sum,
    created: sum.created + part.created,
    updated: sum.updated + part.updated,
    unchanged: sum.unchanged + part.unchanged,
    received: sum.received + part.received,
    refused: sum.refused + part.refused,
    faults: [...sum.faults, ...faults],
  };
}

/** Offers a text as a file. The mark at its beginning tells spreadsheets that it is UTF-8. */
function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
