import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { ChosenBranch } from '@medicare/web-core';
import { Icon, iconKeyboardArrowDown, iconLocationOn } from '@medicare/web-ui';

/** At which branch one works; a plain word when there is only one. */
@Component({
  selector: 'mp-branch-switch',
  imports: [MatMenuModule, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen.branches().length > 1) {
      <button type="button" class="btn quiet here" [matMenuTriggerFor]="menu" [attr.aria-label]="'Branch: ' + name()">
        <mp-icon [path]="iconPlace" [size]="18" /><span class="el">{{ name() }}</span
        ><mp-icon [path]="iconDown" [size]="18" />
      </button>
      <mat-menu #menu="matMenu">
        <button mat-menu-item (click)="chosen.choose(null)">All branches</button>
        @for (branch of chosen.branches(); track branch.id) {
          <button mat-menu-item (click)="chosen.choose(branch.id)">{{ branch.name }}</button>
        }
      </mat-menu>
    } @else if (chosen.branches()[0]; as only) {
      <span class="here only"
        ><mp-icon [path]="iconPlace" [size]="18" /><span class="el">{{ only.name }}</span></span
      >
    }
  `,
  styles: `
    :host {
      flex: none;
    }
    .here {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      margin-left: -8px;
      padding: 0 8px;
      color: var(--ink);
      font-weight: 600;
    }
    .el {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @media screen and (max-width: 960px) {
      :host {
        min-width: 0;
        flex: 0 1 auto;
      }
      .here {
        margin-left: 0;
        max-width: 100%;
      }
    }
  `,
})
export class BranchSwitch {
  protected readonly chosen = inject(ChosenBranch);
  protected readonly name = computed(() => this.chosen.branch()?.name ?? 'All branches');
  protected readonly iconPlace = iconLocationOn;
  protected readonly iconDown = iconKeyboardArrowDown;
}
