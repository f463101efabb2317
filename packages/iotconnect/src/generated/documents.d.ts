// Generated from specs/iotconnect/openapi.yaml and specs/iotconnect/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.

declare module '@x/iotconnect/auth.arazzo.json' {
  const document: object;
  export default document;
}

declare module '@x/iotconnect/openapi.json' {
  const document: object;
  export default document;
}
