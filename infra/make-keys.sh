#!/bin/sh
# After provisioning: makes the personal key when the vault has none. The key is never printed, never an argument of a program, never on disk.
# Settings: VAULT_NAME, RESOURCE_GROUP, API_NAME (azd gives them). DRY_RUN=1 says what would be done.
set -eu
: "${VAULT_NAME:?set VAULT_NAME (azd env get-values shows it)}" "${RESOURCE_GROUP:?}" "${API_NAME:?}"

if [ "${DRY_RUN:-}" = 1 ]; then
  echo "would make the secret personal-key in $VAULT_NAME if it has none, then let $API_NAME read its settings again"
  exit 0
fi

# A right that was just given needs some minutes to arrive; "not found" and "not allowed" must not be mixed up, or a key in use would be replaced.
tries=0
until names=$(az keyvault secret list --vault-name "$VAULT_NAME" --query "[].name" --output tsv 2>/dev/null); do
  tries=$((tries + 1))
  [ "$tries" -le 20 ] || { echo "the vault $VAULT_NAME does not let you in: is AZURE_PRINCIPAL_ID you?" >&2; exit 1; }
  sleep 15
done

if printf '%s\n' "$names" | grep -qx personal-key; then
  echo "the vault has a personal key"
else
  openssl rand -base64 32 | tr -d '\n' | az keyvault secret set --vault-name "$VAULT_NAME" --name personal-key --file /dev/stdin --encoding utf-8 --output none
  echo "made the personal key"
fi

app=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$API_NAME" --query id --output tsv)
az rest --method post --url "$app/config/configreferences/appsettings/refresh?api-version=2022-03-01" --output none || echo "settings are read again at the next start" >&2
