# shellcheck shell=sh
# To be read into a shell (". infra/as-operator.sh"): what the program's commands need to work on the county that azd has selected, as whoever is
# signed in to az. The personal key stands in this shell only: close it when you are done.
eval "$(azd env get-values | sed 's/^/export /')"
export Storage__tableServiceUri="$TABLES_URI" Storage__blobServiceUri="$BLOBS_URI" SiteUrl="${SITE_URL:-https://$API_NAME.azurewebsites.net}"
export Ingress="${INGRESS:-StaticWebApps}" ServiceBus__fullyQualifiedNamespace="$BUS_NAME.${BUS_SUFFIX:-servicebus.windows.net}"
PersonalKey=$(az keyvault secret show --vault-name "$VAULT_NAME" --name personal-key --query value --output tsv) && export PersonalKey
if [ "${HAS_KEY_BEFORE:-false}" = true ]; then
  PersonalKeyBefore=$(az keyvault secret show --vault-name "$VAULT_NAME" --name personal-key-before --query value --output tsv) && export PersonalKeyBefore
fi
ACCOUNT=${BLOBS_URI#https://}
export ACCOUNT="${ACCOUNT%%.*}"
PACKAGES=${PACKAGE_CONTAINER#https://}
export PACKAGES="${PACKAGES%%.*}"
