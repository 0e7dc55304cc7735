import expression from '@vladmandic/face-api/model/face_expression_model-weights_manifest.json';
import landmarks from '@vladmandic/face-api/model/face_landmark_68_model-weights_manifest.json';
import recognition from '@vladmandic/face-api/model/face_recognition_model-weights_manifest.json';
import ssd from '@vladmandic/face-api/model/ssd_mobilenetv1_model-weights_manifest.json';
import tiny from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json';

/** How the weights lie in each model's file; the files are fetched, these come with the engine. */
export const MANIFESTS = {
  tiny_face_detector_model: tiny,
  ssd_mobilenetv1_model: ssd,
  face_landmark_68_model: landmarks,
  face_expression_model: expression,
  face_recognition_model: recognition,
} as const;

export type ModelName = keyof typeof MANIFESTS;
