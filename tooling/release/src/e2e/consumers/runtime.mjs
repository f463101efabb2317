// node runtime.mjs <auth-core>: manages a login without a generated client.
const [name] = process.argv.slice(2);
const { createSession } = await import(name);

let logins = 0;
const session = createSession({
  credentials: {},
  grant: {
    login: async () => {
      logins += 1;
      return { access_token: `access-token-${logins}`, expires_in: 60 };
    },
  },
});
const tokens = await Promise.all([1, 2, 3].map(() => session.accessToken()));
if (new Set(tokens).size !== 1 || logins !== 1) throw new Error(`${logins} logins`);
console.log('3 callers, 1 login');
