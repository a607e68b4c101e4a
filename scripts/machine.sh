# What the machine must have: sourced by run, check and bench. Finds a JDK 25, installs what is missing where allowed.

say() { printf '%s\n' "$*" >&2; }

# JAVA_HOME of a JDK 25: the one set, else the newest under /usr/lib/jvm, else the one on the path.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none/none)")")")"; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && "$candidate/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      export JAVA_HOME="$candidate"
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done
  say "JDK 25 が見つかりません。JDK 25 (例: Eclipse Temurin 25) を導入し、JAVA_HOME に設定してから、もう一度実行してください。"
  say "No JDK 25 found: install one (under /usr/lib/jvm, or set JAVA_HOME) and try again."
  exit 1
}

# need COMMAND-OR-FILE PACKAGE...: installs Debian packages when the command (or file) is missing and we may.
need() {
  local what="$1"
  shift
  if command -v "$what" >/dev/null 2>&1 || [ -e "$what" ]; then
    return 0
  fi
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as_root="sudo"
    else
      say "$what が必要です。管理者として次を実行してから、もう一度実行してください: apt-get install $*"
      say "$what is missing and we may not install it: as root, run apt-get install $*"
      exit 1
    fi
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    say "$what が必要です ($*)。この OS では自動で導入できません。 / $what is missing; install it by hand ($*)."
    exit 1
  fi
  say "installing $* ..."
  if ! { DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 \
    || { $as_root apt-get update -qq >/dev/null 2>&1 \
      && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }; }; then
    say "$* を導入できませんでした。 / could not install $*."
    exit 1
  fi
}

# What building needs.
need_to_build() {
  find_jdk
  need mvn maven
  need npm npm
}

# What reading print needs: cards' fronts and papers.
need_to_read_print() {
  need tesseract tesseract-ocr
  need /usr/share/tesseract-ocr/5/tessdata/jpn.traineddata tesseract-ocr-jpn
}

# What the tests need beyond building.
need_to_test() {
  need_to_build
  need xmllint libxml2-utils
  need chromium chromium
  need /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk
  need pcscd pcscd
  need /etc/reader.conf.d/vpcd vsmartcard-vpcd
  need pkcs11-tool opensc
  need_to_read_print
}

maven() {
  mvn -B -ntp "$@"
}
