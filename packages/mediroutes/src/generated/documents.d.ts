// Generated from specs/mediroutes/openapi.yaml and specs/mediroutes/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.

declare module '@x/mediroutes/auth.arazzo.json' {
  const document: object;
  export default document;
}

declare module '@x/mediroutes/openapi.json' {
  const document: object;
  export default document;
}
