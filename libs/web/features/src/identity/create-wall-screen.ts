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
import { Dialog, Field, FieldInput, Icon, Toasts, iconContentCopy } from '@medicare/web-ui';

/** What a screen shows, where its page is, and all that its key may. */
const KINDS = {
  queue: { page: '/wall', scopes: ['queue:read'] },
  figures: { page: '/wall/dashboard', scopes: ['figures:desk', 'figures:stock', 'figures:staff'] },
} as const;
type Kind = keyof typeof KINDS;

/** Makes the key of one wall screen and shows, this once, the link to open on it. */
@Component({
  selector: 'mp-create-wall-screen',
  imports: [ReactiveFormsModule, Dialog, Field, FieldInput, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog
      [title]="link() ? 'Open this on the screen' : 'New wall screen'"
      [open]="open()"
      (closed)="closed.emit()"
    >
      @if (link(); as address) {
        <p class="note warn">
          This is the only time the link is shown. Whoever has it can read what the screen shows; open it on the screen
          itself.
        </p>
        <label class="field"
          >The link<input class="num" readonly [value]="address" #box (focus)="box.select()"
        /></label>
        <p class="s muted">
          The screen keeps its key and takes it out of the address at once. Revoke the key here when the screen is gone.
        </p>
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <div class="acts row wrap">
          <button type="button" class="btn" (click)="closed.emit()">Done</button>
          <button type="button" class="btn main" (click)="copy(address)">
            <mp-icon [path]="iconCopy" [size]="18" />Copy
          </button>
        </div>
      } @else if (open()) {
        <form class="stack" novalidate [formGroup]="form" (ngSubmit)="create()">
          <mp-field label="Shows" [control]="form.controls.kind">
            <select mpInput formControlName="kind">
              <option value="queue">The queue, for a waiting room</option>
              <option value="figures">The figures of the day, for an office</option>
            </select>
          </mp-field>
          <p class="muted">
            @if (form.controls.kind.value === 'figures') {
              How many appointments, patients, doctors and staff, and what is low in stock. No money and no names.
            } @else {
              Whose turn it is with each doctor: room, token, initials and the expected wait. Nothing else about
              anybody.
            }
            The screen needs no sign-in.
          </p>
          <mp-field label="Name" hint="Where it hangs." [control]="form.controls.name"
            ><input mpInput formControlName="name" autocomplete="off" required
          /></mp-field>
          <mp-field label="Branch" [control]="form.controls.branchId">
            <select mpInput formControlName="branchId">
              @for (branch of branches(); track branch.id) {
                <option [value]="branch.id">{{ branch.name }}</option>
              }
            </select>
          </mp-field>
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <div class="acts row wrap">
            <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
            <button class="btn main" [attr.aria-disabled]="busy()">Make the link</button>
          </div>
        </form>
      }
    </mp-dialog>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class CreateWallScreen {
  readonly open = input.required<boolean>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  private readonly chosen = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branches = this.chosen.branches;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.maxLength(80)]],
    branchId: ['', Validators.required],
    kind: ['queue' as Kind],
  });
  protected readonly link = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconCopy = iconContentCopy;

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.begin());
    });
  }

  protected async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    const { name, branchId, kind } = this.form.getRawValue();
    const { page, scopes } = KINDS[kind];
    this.busy.set(true);
    await this.mutate(
      CreateApiKeyDocument,
      { input: { name: name.trim(), scopes: [...scopes], branchId } },
      { refetch: ['ApiKeys'] },
    )
      // After the #, where browsers keep it to themselves: no server and no log ever reads it.
      .then(({ createApiKey }) => this.link.set(`${location.origin}${page}#key=${createApiKey.secret}`))
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard
      .writeText(link)
      .then(() => this.toasts.show('The link is copied.'))
      .catch(() => this.problem.set('The browser did not allow copying. Mark the link and copy it by hand.'));
  }

  private begin(): void {
    this.form.reset({ name: 'Wall screen', branchId: this.chosen.id() ?? this.branches()[0]?.id ?? '' });
    this.link.set(null);
    this.problem.set(null);
  }
}
