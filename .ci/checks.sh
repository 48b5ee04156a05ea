# Sourced by .ci/run: checks one after the other or in two lists beside each other, and a summary at the end, also of a run that fails or is interrupted.

# What is known of the checks so far, also of those that run beside others
record=$(mktemp -d)
: >"$record/times"
leaves=leaves_nothing
check() {
  local name=$1 begin=$SECONDS
  printf '\n######## %s\n' "$name"
  shift
  "$leaves" "$@"
  printf '%5s s  %s\n' "$((SECONDS - begin))" "$name" >>"$record/times"
}

# Two lists of checks, one for each of two cores; what the first prints comes after the second. In the checkout each would find what the other is making
first=''
beside_each_other() {
  leaves=leaves_no_temporary
  # a group of its own, to be ended with all that it started
  set -m
  "$1" >"$record/first" 2>&1 </dev/null &
  first=$!
  set +m
  "$2"
  local status=0
  wait "$first" || status=$?
  first=''
  cat "$record/first"
  leaves=leaves_nothing
  return "$status"
}

# Tests count one by one, every other check as one
passed=0
failed=0
finish() {
  local status=$? checks
  [ -z "$first" ] || { kill -- "-$first" || true; wait "$first" || true; cat "$record/first"; }
  printf '\nWhere the time went:\n%s\n' "$(cat "$record/times")"
  checks=$(wc -l <"$record/times")
  rm -rf "$record"
  if [ "$status" -eq 0 ]; then printf '\n%s passed, %s failed\n' "$((passed + checks))" "$failed"; else printf '\n%s passed, 1 failed\n' "$checks"; fi
}
trap finish EXIT
