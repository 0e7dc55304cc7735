import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { descriptorText, FACE_CONSENT_VERSION, type FaceGesture } from '@medicare/domain';
import { Field, FieldInput, Icon, iconCheckCircle, PageHeader } from '@medicare/web-ui';
import { sendingSentence } from '../error-sentence';
import { EnrolFaceDocument } from '../face-documents';
import { FormProblem } from '../form-problem';
import { PasswordField } from '../password-field';
import { PortalData } from '../portal-data';
import { PortalError } from '../portal-error';
import { atMost, filled } from '../portal-rules';
import { Session } from '../session';
import { consentText } from './consent-text';
import { makeDeviceKey, publicKeyText } from './device-key';
import { DEVICE_NAME_MAX, deviceNameFrom } from './device-name';
import { forgetPerson, keepPerson } from './enrolled-people';
import { FaceCameraPlace } from './face-camera-place';
import type { FaceCameraInputs } from './face-camera-token';
import { FaceChallenge } from './face-challenge';
import { FACE_WORDS } from '../words';

type Step = 'CONSENT' | 'LOOK' | 'PROBLEM' | 'DONE';

/** Where a key is kept until the hospital has named the device. Nobody is shown for it. */
const ON_TRIAL = 'on-trial';

/** Sets up sign-in by face on this device: what is agreed to, a look at the camera, a key of this device. */
@Component({
  imports: [
    ReactiveFormsModule,
    RouterLink,
    Field,
    FieldInput,
    FormProblem,
    Icon,
    PageHeader,
    PasswordField,
    FaceCameraPlace,
  ],
  providers: [FaceChallenge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './enrol-face.html',
})
export class EnrolFace {
  private readonly router = inject(Router);
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly challenge = inject(FaceChallenge);
  protected readonly words = computed(() => FACE_WORDS().setUp);
  protected readonly names = computed(() => FACE_WORDS().own);
  protected readonly text = computed(() => consentText());
  protected readonly iconDone = iconCheckCircle;
  protected readonly step = signal<Step>('CONSENT');
  protected readonly problem = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    deviceName: [
      deviceNameFrom(navigator.userAgent),
      [
        filled(() => FACE_WORDS().own.nameMissing),
        atMost(DEVICE_NAME_MAX, () => FACE_WORDS().own.nameTooLong({ most: DEVICE_NAME_MAX })),
      ],
    ],
    password: ['', filled(() => FACE_WORDS().setUp.passwordMissing)],
  });
  protected readonly inputs = computed((): FaceCameraInputs => ({
    purpose: 'ENROL',
    askGesture: () => this.ask(),
    otherWay: this.words().disagree,
    onSeen: (frames) => void this.send(frames),
    onOtherWay: () => void this.router.navigateByUrl('/portal/account/face'),
  }));

  protected agree(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.step.set('LOOK');
  }

  private ask(): Promise<FaceGesture> {
    return this.challenge.ask().catch((error: unknown) => {
      this.fail(error);
      throw error;
    });
  }

  private async send(frames: Float32Array[]): Promise<void> {
    try {
      const keys = await this.keyThatStays();
      await this.enrol(frames, keys);
      this.step.set('DONE');
    } catch (error) {
      this.fail(error);
    }
  }

  private async enrol(frames: Float32Array[], keys: CryptoKeyPair): Promise<void> {
    const publicKey = await publicKeyText(keys);
    const proof = await this.challenge.answer({ purpose: 'enrol', device: publicKey }, frames, keys);
    const { deviceName, password } = this.form.getRawValue();
    const input = {
      deviceName: deviceName.trim(),
      password,
      consentVersion: FACE_CONSENT_VERSION,
      descriptors: frames.map(descriptorText),
      publicKey,
      ...proof,
    };
    const { enrolFace } = await this.data.run(EnrolFaceDocument, { input });
    const displayName = this.session.me()?.account.displayName ?? '';
    await keepPerson({ deviceId: enrolFace.id, displayName, keys, enrolledAt: enrolFace.createdAt });
  }

  /** A key that this browser really keeps: better to know before the hospital is told of it. */
  private async keyThatStays(): Promise<CryptoKeyPair> {
    const keys = await makeDeviceKey();
    try {
      await keepPerson({ deviceId: ON_TRIAL, displayName: '', keys, enrolledAt: '' });
      await forgetPerson(ON_TRIAL);
    } catch {
      throw new KeysNotKept();
    }
    return keys;
  }

  private askPasswordAgain(): void {
    const { password } = this.form.controls;
    password.setErrors({ server: () => this.words().passwordWrong });
    password.markAsTouched();
    this.step.set('CONSENT');
  }

  private fail(error: unknown): void {
    if (isAboutPassword(error)) return this.askPasswordAgain();
    this.problem.set(error instanceof KeysNotKept ? this.words().noKeys : sendingSentence(error));
    this.step.set('PROBLEM');
  }
}

const isAboutPassword = (error: unknown): boolean =>
  error instanceof PortalError && error.fields.some(({ path }) => path.endsWith('password'));

class KeysNotKept extends Error {}
