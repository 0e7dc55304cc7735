import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Can, ChosenBranch, Live, PAGE_SIZE, type ListParams, liveQuery, pagedList } from '@medicare/web-core';
import {
  DoctorSlotsChangedDocument,
  DoctorsDocument,
  type DoctorRowFragment,
  SpecializationsDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Column,
  Empty,
  Icon,
  InrPipe,
  ListPanel,
  PageHeader,
  PhonePipe,
  Pill,
  Table,
  iconAdd,
  iconStethoscope,
} from '@medicare/web-ui';
import { stateTone, stateWords } from './doctor-words';

/** The doctors one may see: filtered and paged by the server, all of it in the address. */
@Component({
  selector: 'mp-doctor-list',
  imports: [RouterLink, Avatar, Can, Column, Empty, Icon, InrPipe, ListPanel, PageHeader, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './doctor-list.html',
  styleUrl: './doctor-list.scss',
})
export class DoctorList {
  private readonly branch = inject(ChosenBranch);
  private readonly known = liveQuery(SpecializationsDocument, () => ({}));
  protected readonly specializations = computed(() => this.known.data()?.specializations ?? []);
  protected readonly all = pagedList(DoctorsDocument, {
    spec: { filters: { available: ['yes', 'no'], active: ['no', 'all'], specialization: null }, sorts: [] },
    variables: (params) => this.variables(params),
    pick: ({ doctors }) => doctors,
    refreshOn: inject(Live).events(DoctorSlotsChangedDocument, 'slotsChanged'),
  });
  protected readonly note = computed(() => {
    const count = this.all.note();
    return (
      count && `${count} ${this.all.isNarrowed() ? 'found' : `at ${this.branch.branch()?.name ?? 'all branches'}`}`
    );
  });
  protected readonly key = (row: DoctorRowFragment) => row.id;
  protected readonly inactive = (row: DoctorRowFragment) => !row.isActive;
  protected readonly words = stateWords;
  protected readonly tone = stateTone;
  protected readonly icons = { add: iconAdd, doctor: iconStethoscope };

  protected value(name: string): string | undefined {
    return this.all.state.params().filters[name];
  }

  private variables({ filters, after }: ListParams) {
    const { available, active, specialization = null } = filters;
    return {
      specialization,
      isActive: active === 'all' ? null : active !== 'no',
      isAvailable: available === undefined ? null : available === 'yes',
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    };
  }
}
