import type { Answered, Answers, Asked, Question } from '../engine/messages';
import { FaceFault } from './face-fault';

interface Waiting {
  resolve: (result: never) => void;
  reject: (fault: FaceFault) => void;
}

/** Where it is served; its models and wasm files lie beside it. */
const ADDRESS = '/face/worker.js';

/** The worker that looks for faces. It runs beside the page, so that the page stays usable. */
export class FaceWorker {
  private readonly worker = new Worker(ADDRESS);
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.take(data));
    this.worker.addEventListener('error', () => this.close());
  }

  /** Throws a FaceFault where the worker or its files cannot be fetched. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']]> {
    const id = ++this.count;
    const asked: Asked = { ...question, id };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage(asked, 'picture' in question ? [question.picture.data.buffer] : []);
    });
  }

  /** Ends it; whoever still waits is told. */
  close(): void {
    this.worker.terminate();
    this.waiting.forEach(({ reject }) => reject(new FaceFault('NO_ENGINE')));
    this.waiting.clear();
  }

  private take({ id, result, fault }: Answered): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new FaceFault('NO_ENGINE'));
  }
}
