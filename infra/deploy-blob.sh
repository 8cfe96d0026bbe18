#!/usr/bin/env bash
# Deploys the handler by the blob route: the package goes straight into the deployment container. For where "azd deploy api" is refused, and for
# Azure China (--single-page: the pages are served by the handler). On Linux or macOS only: the zip must keep the run bit of "handler".
#   infra/deploy-blob.sh [--single-page] [--dry-run] [--package FILE]
# Settings: RESOURCE_GROUP, API_NAME, PACKAGE_CONTAINER (azd env get-values); AZURE_MANAGER (default: of the cloud az is signed in to).
#   --package FILE  uploads this zip instead of building one (roll back).
#   --dry-run       builds and checks the package, says what would be called, calls nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

single_page='' dry_run='' package=''
while [ $# -gt 0 ]; do
  case "$1" in
    --single-page) single_page=1 ;;
    --dry-run) dry_run=1 ;;
    --package) package="${2:?--package needs a file}"; shift ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
: "${RESOURCE_GROUP:?set RESOURCE_GROUP}" "${API_NAME:?set API_NAME}" "${PACKAGE_CONTAINER:?set PACKAGE_CONTAINER}"
case "$(uname)" in Linux | Darwin) ;; *) echo "run this on Linux or macOS: a zip made elsewhere has no run bit" >&2; exit 1 ;; esac

call() { if [ -n "$dry_run" ]; then printf 'would call:'; printf ' %q' "$@"; printf '\n'; else "$@"; fi; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$package" ]; then
  package="$work/released-package.zip"
  if [ -n "${PUBLISHED:-}" ]; then cp -a "$PUBLISHED" "$work/app"; else dotnet publish api/Api -c Release --output "$work/app" --nologo -v quiet; fi
  if [ -n "$single_page" ]; then
    [ -f web/dist/index.html ] || (cd web && npm ci --no-audit --no-fund --loglevel=error && npm run build --silent)
    cp -a web/dist "$work/app/web"
    cp infra/easy-auth/host.json "$work/app/host.json"
  fi
  (cd "$work/app" && zip -q -r -X "$package" .)
fi

zipinfo -l "$package" handler | grep -q '^-rwx' || { echo "handler is not at the root of the package with its run bit" >&2; exit 1; }
zipinfo -1 "$package" host.json >/dev/null || { echo "host.json is not at the root of the package" >&2; exit 1; }
echo "package: $(wc -c <"$package") bytes, $(zipinfo -1 "$package" | wc -l) entries"

# https://ACCOUNT.blob.SUFFIX/CONTAINER
account=${PACKAGE_CONTAINER#https://}
account=${account%%.*}
container=${PACKAGE_CONTAINER##*/}
manager=${AZURE_MANAGER:-}
subscription=${AZURE_SUBSCRIPTION_ID:-}
if [ -z "$dry_run" ]; then
  [ -n "$manager" ] || manager=$(az cloud show --query endpoints.resourceManager --output tsv)
  [ -n "$subscription" ] || subscription=$(az account show --query id --output tsv)
fi
manager=${manager:-https://management.azure.com}
app="${manager%/}/subscriptions/${subscription:-SUBSCRIPTION}/resourceGroups/$RESOURCE_GROUP/providers/Microsoft.Web/sites/$API_NAME"

call az storage blob upload --auth-mode login --account-name "$account" --container-name "$container" --name released-package.zip --file "$package" --overwrite --output none
call az rest --method post --url "$app/syncfunctiontriggers?api-version=2024-04-01" --output none
call az rest --method post --url "$app/restart?api-version=2024-04-01" --output none
echo "done: wait a minute, then look at the site and at the alerts (docs/operations.md)"
