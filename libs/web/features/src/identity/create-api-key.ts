import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { API_KEY_SCOPES, type ApiKeyScope } from '@medicare/domain';
import { ChosenBranch, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateApiKeyDocument } from '@medicare/web-graphql';
import { DayInput, Dialog, Field, FieldInput, Icon, Toasts, iconContentCopy } from '@medicare/web-ui';

interface Scope {
  text: string;
  /** What the answers of its mutations are read by: without it they are refused. */
  reads?: ApiKeyScope;
}

// Administration of people and keys is never given to a program.
const SCOPES: Record<ApiKeyScope, Scope> = {
  'patients:read': { text: 'Read patients' },
  'patients:write': { text: 'Register and change patients' },
  'doctors:read': { text: 'Read doctors' },
  'appointments:read': { text: 'Read appointments' },
  'appointments:book': { text: 'Book, move and cancel appointments', reads: 'appointments:read' },
  'appointments:confirm': { text: 'Confirm appointments', reads: 'appointments:read' },
  'appointments:check-in': { text: 'Check patients in', reads: 'appointments:read' },
  'appointments:complete': { text: 'Complete appointments', reads: 'appointments:read' },
  'queue:read': { text: 'Read the queue' },
  'records:read': { text: 'Read medical records of charts that it has opened', reads: 'charts:open' },
  'vital-signs:read': { text: 'Read vital signs of charts that it has opened' },
  'vital-signs:write': { text: 'Enter what devices measure', reads: 'vital-signs:read' },
  'prescriptions:read': { text: 'Read what is prescribed now' },
  'charts:open': { text: 'Open charts, with a reason that the patient sees' },
  'attachments:read': { text: 'Read files of charts that it has opened, and its own' },
  'attachments:write': { text: 'Add files to patients; goes with reading patients', reads: 'attachments:read' },
  'bills:read': { text: 'Read bills and payments' },
  'bills:draft': { text: 'Draft bills', reads: 'bills:read' },
  'bills:issue': { text: 'Issue bills', reads: 'bills:read' },
  'bills:totals': { text: 'Read sums of bills and takings' },
  'payments:record': { text: 'Tell of payments; a cashier verifies them', reads: 'bills:read' },
  'price-list:read': { text: 'Read the price list' },
  'figures:desk': { text: 'Read figures of the desk' },
  'figures:money': { text: 'Read figures of money' },
  'figures:stock': { text: 'Read figures of the stock' },
  'figures:staff': { text: 'Read figures of the staff' },
  'figures:diagnoses': { text: 'Read how often diagnoses are made' },
  'staff:read': { text: 'Read staff' },
  'inventory:read': { text: 'Read stock' },
  'inventory:write': { text: 'Enter and change items and suppliers', reads: 'inventory:read' },
  'stock:dispense': { text: 'Dispense stock', reads: 'inventory:read' },
  'stock:move': { text: 'Receive, adjust and count stock', reads: 'inventory:read' },
  'branches:read': { text: 'Read branches' },
  'events:read': { text: 'Read the audit log' },
};

/** Makes a key and shows its secret this one time. */
@Component({
  selector: 'mp-create-api-key',
  imports: [ReactiveFormsModule, DayInput, Dialog, Field, FieldInput, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-api-key.html',
  styleUrl: './create-api-key.scss',
})
export class CreateApiKey {
  readonly open = input.required<boolean>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branches = inject(ChosenBranch).branches;
  protected readonly scopes = API_KEY_SCOPES.map((scope) => ({ scope, text: SCOPES[scope].text }));
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.maxLength(80)]],
    branchId: [''],
    expiresOn: [''],
  });
  protected readonly chosen = signal<ReadonlySet<ApiKeyScope>>(new Set(['patients:read']));
  protected readonly secret = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconCopy = iconContentCopy;

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.begin());
    });
  }

  /** What writes takes what reads with it, and falls with it. */
  protected toggle(scope: ApiKeyScope): void {
    const chosen = new Set(this.chosen());
    const { reads } = SCOPES[scope];
    if (!chosen.delete(scope)) for (const each of [scope, reads]) each && chosen.add(each);
    else for (const each of API_KEY_SCOPES) if (SCOPES[each].reads === scope) chosen.delete(each);
    this.chosen.set(chosen);
  }

  protected async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.chosen().size) return this.problem.set('Choose at least one thing that the key may do.');
    if (this.busy()) return;
    this.problem.set(null);
    const { name, branchId, expiresOn } = this.form.getRawValue();
    const input = {
      name: name.trim(),
      scopes: [...this.chosen()],
      branchId: branchId || null,
      expiresOn: expiresOn || null,
    };
    this.busy.set(true);
    await this.mutate(CreateApiKeyDocument, { input }, { refetch: ['ApiKeys'] })
      .then(({ createApiKey }) => this.secret.set(createApiKey.secret))
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }

  protected async copy(secret: string): Promise<void> {
    await navigator.clipboard
      .writeText(secret)
      .then(() => this.toasts.show('The key is copied.'))
      .catch(() => this.problem.set('The browser did not allow copying. Mark the key and copy it by hand.'));
  }

  private begin(): void {
    this.form.reset();
    this.chosen.set(new Set(['patients:read']));
    this.secret.set(null);
    this.problem.set(null);
  }
}
