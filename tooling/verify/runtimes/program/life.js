// What every runtime runs, as it stands here: plain JavaScript, no import, nothing but WHATWG's globals. The doors
// beside it (`main.js`, `main.cjs`) bring the packages in, each in its runtime's way.
//
// A client's whole life, with the sandbox's clock instead of waiting: log in, list, expire, refresh, be refused, be
// sent again.

/** How long the sandbox's access tokens live, in seconds. */
const lifetime = 60;

/** Runs the life of each provider's client, and gives what its sandbox counted. */
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
  // All of it: the clock, which the life before has moved, is right again.
  await control('reset', { accessTokenLifetime: lifetime });
  const { baseUrl, account } = await control(name);
  let later = 0;
  const client = create({
    baseUrl,
    credentials: account,
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
  // A token that is refused the moment it was issued is taken for one that hasn't arrived everywhere yet.
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
