#!/usr/bin/env bash
# Runs the sandbox of the image $1 without network. When its health check passes, runs the program $2 in the container.
set -euo pipefail
image=$1 program=$2

# Processes and the port end with this script.
if [ "${3-}" != inside ]; then
  exec unshare --net --pid --fork --kill-child --mount-proc "$0" "$image" "$program" inside
fi
busybox ip link set lo up

container=$(buildah from "$image")
lines() { buildah inspect --type image --format "{{range .Docker.Config.$1}}{{println .}}{{end}}" "$image" | sed '/^$/d'; }
mapfile -t entrypoint < <(lines Entrypoint)
mapfile -t health < <(lines Healthcheck.Test)
is_healthy() { buildah run "$container" -- "${health[@]:1}" 2>/dev/null; }

if is_healthy; then echo 'The health check passes without a sandbox.'; fi
buildah run "$container" -- "${entrypoint[@]}" >&2 &
for _ in $(seq 100); do
  if is_healthy; then break; fi
  sleep 0.1
done
buildah run "$container" -- node -e "$program"
