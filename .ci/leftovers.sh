# Sourced by .ci/run: runs a check, and fails if it leaves something behind in the temporary folder or in the checkout.

# What a build, an installation and the tests may make here; git ignores all of it
KNOWN='coverage/|dist/|lib/|node_modules/|\.maven/|\.venv/|\.venv-moto/|\.jsii|\.screenshots/|tsconfig\.tsbuildinfo'
# What keeps compiled code in the temporary folder unless told otherwise
export NODE_COMPILE_CACHE="$PWD/node_modules/.cache/node" DISABLE_V8_COMPILE_CACHE=1

leaves_nothing() { leaves_checkout leaves_no_temporary "$@"; }

in_checkout() { git status --porcelain --ignored --untracked-files=all | grep -vE "^!! \"?($KNOWN)" | sort || true; }

leaves_checkout() {
  local before after
  before=$(in_checkout)
  "$@"
  after=$(in_checkout)
  if [ "$before" != "$after" ]; then
    echo 'It leaves in the checkout:'
    diff <(echo "$before") <(echo "$after") | grep '^>' || true
    return 1
  fi
}

# In a folder of its own, so that what is there before is nothing, and nobody else puts something in
leaves_no_temporary() (
  TMPDIR=$(mktemp -d)
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
  "$@"
  if [ -n "$(ls -A "$TMPDIR")" ]; then
    printf 'It leaves %s entries in the temporary folder:\n' "$(ls -A "$TMPDIR" | wc -l)"
    ls -A "$TMPDIR" | head -20
    exit 1
  fi
)
