import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { EpochMs } from '../../../../shared/time.ts';
import type { Member } from './backup-members.ts';

/** Writes a zip file member after member; holds no more of it than a piece. To be called where nobody waits for the disk. */
export class ZipFile {
  readonly #file: number;
  readonly #zip: Zip;
  readonly #writtenAt: EpochMs;
  #bytes = 0;

  /** @param writtenAt what all members are dated */
  constructor(path: string, writtenAt: EpochMs) {
    this.#file = openSync(path, 'w');
    this.#writtenAt = writtenAt;
    this.#zip = new Zip((cause, piece) => {
      if (cause !== null) throw cause;
      for (let at = 0; at < piece.byteLength; at += writeSync(this.#file, piece, at));
      this.#bytes += piece.byteLength;
    });
  }

  /** @param isCompressed left as they are: what was compressed before */
  add(name: string, pieces: Iterable<Uint8Array>, isCompressed: boolean): Member {
    const member = isCompressed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    member.mtime = this.#writtenAt;
    this.#zip.add(member);
    const hash = createHash('sha256');
    let bytes = 0;
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.byteLength;
      member.push(piece, false);
    }
    member.push(new Uint8Array(0), true);
    return { name, sha256: hash.digest('hex'), bytes };
  }

  /** @returns the size of the file */
  end(): number {
    this.#zip.end();
    closeSync(this.#file);
    return this.#bytes;
  }

  /** Lets go of a file that is not to be finished. */
  abandon(): void {
    closeSync(this.#file);
  }
}
