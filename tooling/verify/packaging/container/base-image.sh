#!/usr/bin/env bash
# Makes the image from which the Dockerfile of the sandbox starts. Tests reach no registry of images, so it has the Node, the
# npm and the npm configuration of this machine, and a shell.
set -euo pipefail
name=$1

container=$(buildah from scratch)
root=$(buildah mount "$container")
mkdir -p "$root"/{bin,etc,root,tmp}
chmod 1777 "$root/tmp"

node=$(node -p process.execPath)
for file in "$node" $(ldd "$node" | grep -o '/[^ ]*'); do
  install -D "$(realpath "$file")" "$root$file"
done
ln -s "$node" "$root/bin/node"
cp -r "$(dirname "$(dirname "$(realpath "$(command -v npm)")")")" "$root/npm"
printf '#!/bin/sh\nexec node /npm/bin/npm-cli.js "$@"\n' >"$root/bin/npm"
chmod +x "$root/bin/npm"
cp "$(command -v busybox)" "$root/bin/busybox"
ln -s busybox "$root/bin/sh"
ln -s busybox "$root/bin/ls"

printf 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/tmp:/bin/sh\n' >"$root/etc/passwd"
cat ~/.npmrc >"$root/root/.npmrc" 2>/dev/null || true
echo "registry=$(npm config get registry)" >>"$root/root/.npmrc"
cat "${NODE_EXTRA_CA_CERTS:-/dev/null}" >"$root/etc/certificates.pem"
buildah config --env PATH=/bin --env NODE_EXTRA_CA_CERTS=/etc/certificates.pem "$container"
buildah commit --quiet "$container" "$name"
buildah rm "$container"
