// Stores the content of the playground in the fragment of its URL: the name of a scenario, or edited code.

export interface Shared {
  readonly scenario?: string | undefined;
  readonly code?: string | undefined;
}

export async function fragmentOf({ scenario, code }: Shared): Promise<string> {
  if (code === undefined) return `#scenario=${scenario ?? ''}`;
  const bytes = await pipe(new Blob([code]), new CompressionStream('deflate-raw'));
  const text = btoa(String.fromCharCode(...bytes));
  return `#code=${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Reads the fragment. Returns an empty result if it is invalid. */
export async function readFragment(fragment: string): Promise<Shared> {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const encoded = parameters.get('code');
  if (encoded === null) return { scenario: parameters.get('scenario') ?? undefined };
  try {
    const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const code = await pipe(new Blob([bytes]), new DecompressionStream('deflate-raw'));
    return { code: new TextDecoder().decode(code) };
  } catch {
    return {};
  }
}

async function pipe(blob: Blob, through: GenericTransformStream): Promise<Uint8Array> {
  const stream: ReadableStream = blob.stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
