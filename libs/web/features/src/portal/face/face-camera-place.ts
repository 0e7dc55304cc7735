import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, type Type } from '@angular/core';
import { Bones, Failed, Speech } from '@medicare/web-ui';
import { FACE_CAMERA, type FaceCameraInputs } from './face-camera-token';
import { FACE_WORDS } from '../words';

/** The place on a page for the camera. */
@Component({
  selector: 'mp-face-camera-place',
  imports: [NgComponentOutlet, Bones, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (camera(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: given()" />
    } @else if (isMissing()) {
      <div class="panel"><mp-failed [title]="words().missing" [text]="words().missingHint" (retry)="load()" /></div>
      <button type="button" class="btn wide" (click)="inputs().onOtherWay()">{{ inputs().otherWay }}</button>
    } @else {
      <mp-bones [widths]="[80, 60]" />
    }
  `,
  host: { class: 'page' },
})
export class FaceCameraPlace {
  readonly inputs = input.required<FaceCameraInputs>();
  private readonly fetch = inject(FACE_CAMERA);
  private readonly speech = inject(Speech);
  protected readonly words = computed(() => FACE_WORDS().camera);
  protected readonly camera = signal<Type<unknown> | null>(null);
  protected readonly isMissing = signal(false);
  protected readonly given = computed(() => ({ ...this.inputs() }));

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.isMissing.set(false);
    try {
      const { camera, words } = await this.fetch();
      await this.speech.learn(words);
      this.camera.set(camera);
    } catch {
      this.isMissing.set(true);
    }
  }
}
