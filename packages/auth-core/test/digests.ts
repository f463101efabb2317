// Web Crypto computes digests in another thread, but the quick tests control time, which may pass meanwhile. This
// replacement computes digests synchronously.
import { createHash } from 'node:crypto';

const names: Readonly<Record<string, string>> = { 'SHA-1': 'sha1', 'SHA-256': 'sha256' };

crypto.subtle.digest = async (algorithm, data) => {
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  const digest = createHash(names[String(algorithm)]!).update(bytes).digest();
  return new Uint8Array(digest).buffer;
};
