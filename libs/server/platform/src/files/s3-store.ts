import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type FileStore, knownKey } from './file-store';

/** Where an S3 bucket is. */
export interface S3Settings {
  bucket: string;
  region: string;
  /** Of a server that is not Amazon's; null for theirs. */
  endpoint: string | null;
  /** Null: from where Amazon's tools look for them. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

/** Contents as objects of an S3 bucket, `<folder>/<key>`. The package is loaded with the first call. */
export class S3Store implements FileStore {
  private client: Promise<S3Client> | undefined;

  constructor(
    private readonly settings: S3Settings,
    private readonly folder: string,
  ) {}

  async put(key: string, path: string, mediaType: string): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const { size } = await stat(path);
    const object = { ...this.object(key), Body: createReadStream(path), ContentLength: size, ContentType: mediaType };
    await (await this.connected()).send(new PutObjectCommand(object));
  }

  async get(key: string): Promise<Readable> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const { Body } = await (await this.connected()).send(new GetObjectCommand(this.object(key)));
    return Body as Readable;
  }

  async remove(key: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    await (await this.connected()).send(new DeleteObjectCommand(this.object(key)));
  }

  private object = (key: string): { Bucket: string; Key: string } => ({
    Bucket: this.settings.bucket,
    Key: `${this.folder}/${knownKey(key)}`,
  });

  private connected(): Promise<S3Client> {
    return (this.client ??= this.connect());
  }

  private async connect(): Promise<S3Client> {
    const { S3Client: Client } = await import('@aws-sdk/client-s3');
    const { region, endpoint, credentials } = this.settings;
    return new Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(credentials && { credentials }),
      // Servers that speak S3 and are not Amazon's know no checksums at the end of a stream.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}
