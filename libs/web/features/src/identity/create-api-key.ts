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
import { ChosenBranch, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateApiKeyDocument } from '@medicare/web-graphql';
import { DayInput, Dialog, Field, FieldInput, Icon, Toasts, iconContentCopy } from '@medicare/web-ui';

// Administration of people and keys is never given to a program.
const SCOPES: readonly { scope: string; text: string }[] = [
  { scope: 'patients:read', text: 'Read patients' },
  { scope: 'patients:write', text: 'Register and change patients' },
  { scope: 'doctors:read', text: 'Read doctors' },
  { scope: 'appointments:read', text: 'Read appointments' },
  { scope: 'appointments:book', text: 'Book, move and cancel appointments' },
  { scope: 'appointments:confirm', text: 'Confirm appointments' },
  { scope: 'queue:read', text: 'Read the queue' },
  { scope: 'staff:read', text: 'Read staff' },
  { scope: 'inventory:read', text: 'Read stock' },
  { scope: 'branches:read', text: 'Read branches' },
  { scope: 'events:read', text: 'Read the audit log' },
];

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
  protected readonly scopes = SCOPES;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.maxLength(80)]],
    branchId: [''],
    expiresOn: [''],
  });
  protected readonly chosen = signal<ReadonlySet<string>>(new Set(['patients:read']));
  protected readonly secret = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconCopy = iconContentCopy;

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.begin());
    });
  }

  protected toggle(scope: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(scope)) chosen.add(scope);
    this.chosen.set(chosen);
  }

  protected async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.chosen().size) return this.problem.set('Choose at least one thing that the key may do.');
    if (this.busy()) return;
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
