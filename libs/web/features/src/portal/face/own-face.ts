import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Failed, Icon, iconCheck, iconDevices, PageHeader } from '@medicare/web-ui';
import { errorSentence, sendingSentence } from '../error-sentence';
import {
  OwnFaceDocument,
  type OwnFaceDeviceFragment,
  type OwnFaceQuery,
  RevokeFaceDeviceDocument,
  WithdrawFaceConsentDocument,
} from '../face-documents';
import { FormProblem } from '../form-problem';
import { MomentPipe } from '../moment';
import { PortalData } from '../portal-data';
import { FACE_WORDS, OWN_WORDS } from '../words';
import { enrolledPeople, forgetPerson } from './enrolled-people';
import { RenameDevice } from './rename-device';

/** Sign-in by face as the patient has it: on or off, on which devices, and the way back. */
@Component({
  imports: [RouterLink, Bones, Failed, FormProblem, Icon, MomentPipe, PageHeader, RenameDevice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-face.html',
  styles: `
    .points li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--sp-3);
      align-items: start;
    }
    .points mp-icon {
      margin-top: 2px;
      color: var(--good);
    }
  `,
})
export class OwnFace {
  private readonly data = inject(PortalData);
  protected readonly words = computed(() => FACE_WORDS().own);
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly iconDevice = iconDevices;
  protected readonly iconPoint = iconCheck;
  protected readonly points = computed(() => {
    const { pictures, devices, password } = this.words().points;
    return [pictures, devices, password];
  });
  protected readonly face = signal<OwnFaceQuery['ownFace'] | undefined>(undefined);
  protected readonly missing = signal('');
  protected readonly problem = signal('');
  protected readonly done = signal('');
  protected readonly renaming = signal<string | null>(null);
  /** The device that is to be removed once it is said again. */
  protected readonly removing = signal<string | null>(null);
  protected readonly isSure = signal(false);
  private readonly here = signal<ReadonlySet<string>>(new Set());
  /** Whether this very device is one of them: it holds the key. */
  protected readonly isHere = computed(() => this.face()?.devices.some(({ id }) => this.here().has(id)) ?? false);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.missing.set('');
    try {
      this.here.set(new Set((await enrolledPeople()).map(({ deviceId }) => deviceId)));
      this.face.set((await this.data.run(OwnFaceDocument, {})).ownFace);
    } catch (error) {
      this.missing.set(errorSentence(error));
    }
  }

  protected isThis({ id }: OwnFaceDeviceFragment): boolean {
    return this.here().has(id);
  }

  protected renamed(): Promise<void> {
    this.renaming.set(null);
    return this.change(() => Promise.resolve(), this.words().renamed);
  }

  protected remove({ id }: OwnFaceDeviceFragment): Promise<void> {
    this.removing.set(null);
    const work = async () => {
      await this.data.run(RevokeFaceDeviceDocument, { id });
      await forgetPerson(id);
    };
    return this.change(work, this.words().removed);
  }

  protected withdraw(): Promise<void> {
    const devices = this.face()?.devices ?? [];
    const work = async () => {
      await this.data.run(WithdrawFaceConsentDocument, {});
      await Promise.all(devices.map(({ id }) => forgetPerson(id)));
      this.isSure.set(false);
    };
    return this.change(work, this.words().withdrawn);
  }

  private async change(work: () => Promise<void>, words: string): Promise<void> {
    this.problem.set('');
    this.done.set('');
    try {
      await work();
      this.done.set(words);
    } catch (error) {
      this.problem.set(sendingSentence(error));
    }
    await this.load();
  }
}
