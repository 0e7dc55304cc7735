import type { Picture } from '../engine/messages';
import { cameraFault, FaceFault, missingHere } from './face-fault';

/** The camera that looks at the user, shown in a video element, and its pictures. */
export class Camera {
  private readonly canvas = document.createElement('canvas');
  private readonly paper = this.canvas.getContext('2d', { willReadFrequently: true });

  private release: () => void = () => undefined;

  private constructor(
    private readonly stream: MediaStream,
    private readonly video: HTMLVideoElement,
  ) {}

  /** Turns it on. Throws a FaceFault that says why not. `onLost` is called when it goes away by itself. */
  static async open(video: HTMLVideoElement, onLost: () => void): Promise<Camera> {
    const missing = missingHere();
    if (missing) throw new FaceFault(missing);
    const wanted = { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } };
    const stream = await navigator.mediaDevices
      .getUserMedia({ video: wanted, audio: false })
      .catch((error: unknown) => {
        throw cameraFault(error);
      });
    const camera = new Camera(stream, video);
    stream.getVideoTracks().forEach((track) => track.addEventListener('ended', onLost));
    video.srcObject = stream;
    await video.play().catch(() => undefined); // left before it began to play
    return camera;
  }

  /** Turns it off, light and all. */
  stop(): void {
    this.stream.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
    this.release();
  }

  /** Waits for the next picture that the camera takes, or until it is turned off. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.release = resolve;
      if ('requestVideoFrameCallback' in this.video) this.video.requestVideoFrameCallback(() => resolve());
      else requestAnimationFrame(() => resolve());
    });
  }

  /** The middle of the picture, a square of `side` pixels: what the frame on the page shows. */
  picture(side: number): Picture | null {
    const { videoWidth, videoHeight } = this.video;
    const square = Math.min(videoWidth, videoHeight);
    if (!square || !this.paper) return null;
    this.canvas.width = this.canvas.height = side;
    const [left, top] = [(videoWidth - square) / 2, (videoHeight - square) / 2];
    this.paper.drawImage(this.video, left, top, square, square, 0, 0, side, side);
    const { data, width, height } = this.paper.getImageData(0, 0, side, side);
    return { data, width, height };
  }
}
