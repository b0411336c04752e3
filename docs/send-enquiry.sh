#!/bin/sh
# Signs an enquiry with the demo sender's secret (Standard Webhooks) and posts it to n8n with curl, as a municipal system would.
set -e
access=${1:-.stack/access.json}
read_access() { node -p "const a = JSON.parse(require('fs').readFileSync('$access')); $1"; }

id="enquiry-$(date +%s)-$$"
time=$(date +%s)
body='{"specversion":"1.0","id":"'$id'","source":"'$(read_access '"https://" + a.senders[0].key + ".example.org"')'","type":"de.bleiberecht.enquiry.received","data":{"topic":"25b","asked_by":"employer"}}'
signature=$(read_access "
  const key = Buffer.from(a.senders[0].secret.replace('whsec_', ''), 'base64');
  'v1,' + require('crypto').createHmac('sha256', key).update('$id.$time.' + '$body').digest('base64')")

curl -sS -i "$(read_access 'a.n8n.url + "/webhook/bleiberecht/" + a.senders[0].office')" \
  -H 'content-type: application/cloudevents+json' \
  -H "webhook-id: $id" -H "webhook-timestamp: $time" -H "webhook-signature: $signature" \
  --data-binary "$body"
echo
