/** A place in a picture, both in parts of its side from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How bright it is, from 0 (black) to 255: on the face, and in the whole picture. */
export interface Light {
  readonly face: number;
  readonly picture: number;
}

/** What is seen in one picture of the camera, which is not mirrored. */
export interface Sight {
  /** Where faces are, the largest first. */
  readonly faces: readonly Box[];
  /** The largest face's 68 landmarks. */
  readonly landmarks?: readonly Point[];
  /** How much it smiles, from 0 to 1. */
  readonly smile?: number;
  readonly light: Light;
}
