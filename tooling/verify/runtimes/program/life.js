// The program that every runtime runs unchanged. It is plain JavaScript without imports, and uses WHATWG globals only.
// The files next to it (`main.js`, `main.cjs`) import the packages as each runtime requires.
//
// It runs the whole life of a client's tokens and advances the sandbox's clock instead of waiting: log in, list,
// expire, refresh, reject, replay.

/** Lifetime of the sandbox's access tokens, in seconds. */
const lifetime = 60;

/** Runs each provider's client, and returns the counters of its sandbox. */
export async function life(providers, url) {
  const results = {};
  for (const [name, { create, path }] of Object.entries(providers)) {
    try {
      results[name] = { counters: await live(create, path, { name, url }) };
    } catch (error) {
      results[name] = { error: String(error?.stack ?? error) };
    }
  }
  return results;
}

async function live(create, path, { name, url }) {
  const control = (place, body) => steer(`${url}/_sandbox/${place}`, body);
  // Resets everything, including the clock that the previous client advanced.
  await control('reset', { accessTokenLifetime: lifetime });
  const { baseUrl, credentials } = await control(name);
  let later = 0;
  const client = create({
    baseUrl,
    credentials,
    clock: () => Date.now() + later * 1000,
  });
  const advance = async (seconds) => {
    await control('clock', { advance: seconds });
    later += seconds;
  };
  const list = async (when) => {
    const { data, response } = await client.GET(path);
    if (!data) throw new Error(`${name}, ${when}: ${response.status} for ${path}.`);
  };

  await list('after the login');
  await advance(lifetime + 1);
  await list('after the access token has expired');
  // Wait until the token is no longer new: if a new token was rejected, the client would replay with the same token.
  await advance(lifetime / 2);
  await control(`${name}/revoke`, { tokens: 'access' });
  await list('after the access token was revoked');
  return (await control(`${name}/requests`)).counters;
}

/** Calls the sandbox's control API. */
async function steer(url, body) {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
