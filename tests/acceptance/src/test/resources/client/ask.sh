#!/usr/bin/env bash
# A receipt computer that is not ours: shell, iconv and xmllint. Asks for every person of a sample-people.csv.
# usage: ask.sh OQS_FOLDER SAMPLE_CSV utf8|sjis [STYLE]   STYLE: plain (default) or sloppy
# Prints a line per person: ok|WRONG <tab> expected <tab> answered <tab> milliseconds <tab> row number; exits 1 when one is wrong.
set -euo pipefail
folder="$1" people="$2" encoding="$3" style="${4:-plain}"
mark="shell$$"
wrong=0 row=0

declared=UTF-8
charset=UTF-8
if [ "$encoding" = sjis ]; then
  declared=Shift_JIS
  charset=CP932
fi

# one CSV field, quotes taken off (fields of this file hold no comma inside quotes but in the note, which is last)
field() { printf '%s' "$1" | sed -e 's/^"//' -e 's/"$//'; }

element() { [ -n "$2" ] && printf '<%s>%s</%s>' "$1" "$2" "$1" || true; }

request() {
  if [ "$style" = sloppy ]; then
    # single quotes, blanks before >, empty elements, CRLF, another order
    printf "<?xml version='1.0' encoding='%s' standalone='no'?>\r\n<XmlMsg >\r\n<MessageHeader >\r\n" "$declared"
    printf '<ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>\r\n<MedicalInstitutionCode >%s</MedicalInstitutionCode >\r\n' "$mark-$row" "$institution"
    printf '<QualificationConfirmationDate>%s</QualificationConfirmationDate>\r\n</MessageHeader>\r\n' "$today"
    printf '<MessageBody><QualificationConfirmSearchInfo>\r\n<Birthdate>%s</Birthdate>' "$birthdate"
    printf '<InsuredCardSymbol>%s</InsuredCardSymbol><InsuredBranchNumber>%s</InsuredBranchNumber>' "$symbol" "$branch"
    printf '<InsuredIdentificationNumber>%s</InsuredIdentificationNumber><InsurerNumber>%s</InsurerNumber>' "$number" "$insurer"
    printf '<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>'
    printf '</QualificationConfirmSearchInfo></MessageBody></XmlMsg>\r\n'
  else
    printf '<?xml version="1.0" encoding="%s" standalone="no"?>\n<XmlMsg><MessageHeader>' "$declared"
    element QualificationConfirmationDate "$today"
    element MedicalInstitutionCode "$institution"
    element ArbitraryFileIdentifier "$mark-$row"
    printf '</MessageHeader><MessageBody><QualificationConfirmSearchInfo>'
    element InsurerNumber "$(printf '%8s' "$insurer")"
    element InsuredCardSymbol "$symbol"
    element InsuredIdentificationNumber "$number"
    element InsuredBranchNumber "$branch"
    element Birthdate "$birthdate"
    element LimitApplicationCertificateRelatedConsFlg 1
    printf '</QualificationConfirmSearchInfo></MessageBody></XmlMsg>\n'
  fi
}

# the value at an XPath of an answer, whatever its encoding
value() {
  iconv -f "$charset" -t UTF-8 "$1" | sed -e '1s/encoding="[^"]*"/encoding="UTF-8"/' | xmllint --nonet --xpath "string($2)" -
}

today="$(TZ=Asia/Tokyo date +%Y%m%d)"
{
  read -r _header
  while IFS=, read -r institution insurer symbol number branch birthdate expected _note; do
    row=$((row + 1))
    institution="$(field "$institution")" insurer="$(field "$insurer")" symbol="$(field "$symbol")"
    number="$(field "$number")" branch="$(field "$branch")" birthdate="$(field "$birthdate" | tr -d -)"
    expected="$(field "$expected")"
    base="$mark$row$encoding$style"
    started="$(date +%s%3N)"
    request | iconv -f UTF-8 -t "$charset" >"$folder/req/OQSsiquc01req_$base.xml"
    answer="$folder/res/OQSsiquc01res_$base.xml"
    refused="$folder/res/OQSsiquc01req_$base.err"
    for _ in $(seq 1 600); do
      { [ -s "$answer" ] && tail -c 64 "$answer" | grep -aq '</XmlMsg>'; } && break
      [ -s "$refused" ] && break
      sleep 0.05
    done
    took=$(($(date +%s%3N) - started))
    if [ -s "$refused" ]; then
      answered="err: $(cat "$refused")"
    elif [ ! -s "$answer" ]; then
      answered="none"
    elif [ "$(value "$answer" //ArbitraryFileIdentifier)" != "$mark-$row" ]; then
      answered="another mark"
    else
      answered="$(value "$answer" //QualificationValidity)"
      [ -n "$answered" ] || answered="code $(value "$answer" //ProcessingResultCode)"
    fi
    if [ "$answered" = "$expected" ]; then verdict=ok; else verdict=WRONG; wrong=1; fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$verdict" "$expected" "$answered" "$took" "$row"
  done
} < <(sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//' "$people")
exit "$wrong"
