# Sourced by .ci/run: runs a check, and fails if it leaves something behind in the temporary folder or in the checkout.

# What a build, an installation and the tests may make here; git ignores all of it
KNOWN='coverage/|dist/|lib/|node_modules/|\.maven/|\.venv/|\.venv-moto/|\.jsii|\.screenshots/|tsconfig\.tsbuildinfo'
# What keeps compiled code in the temporary folder unless told otherwise
export NODE_COMPILE_CACHE="$PWD/node_modules/.cache/node" DISABLE_V8_COMPILE_CACHE=1

in_checkout() { git status --porcelain --ignored --untracked-files=all | grep -vE "^!! \"?($KNOWN)" | sort || true; }

leaves_nothing() {
  local before after
  # of its own, so that what is there before is nothing, and nobody else puts something in
  CHECKED_TMPDIR=$(mktemp -d)
  before=$(in_checkout)
  TMPDIR=$CHECKED_TMPDIR "$@"
  after=$(in_checkout)
  if [ -n "$(ls -A "$CHECKED_TMPDIR")" ]; then
    printf 'It leaves %s entries in the temporary folder:\n' "$(ls -A "$CHECKED_TMPDIR" | wc -l)"
    ls -A "$CHECKED_TMPDIR" | head -20
    return 1
  fi
  if [ "$before" != "$after" ]; then
    echo 'It leaves in the checkout:'
    diff <(echo "$before") <(echo "$after") | grep '^>' || true
    return 1
  fi
  rm -rf "$CHECKED_TMPDIR"
}
