"""moto, with functions of Node.js run by the Node.js of this machine, where moto would start a container.

A function that asks for cost reports, which moto does not know, asks the emulator that BILLING_URL names.
"""
import io
import json
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

from moto import settings
from moto.awslambda.models import LambdaFunction

RUN = """
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
  await require('./index.js').handler(JSON.parse(Buffer.concat(chunks)), { getRemainingTimeInMillis: () => 60_000 });
});
"""


def run(function, event):
    url = f"{settings.moto_server_host()}:{settings.moto_server_port()}"
    env = {
        "PATH": os.environ["PATH"],
        "NODE_PATH": os.environ["NODE_PATH"],
        "NODE_OPTIONS": os.environ["NODE_OPTIONS"],
        "AWS_ENDPOINT_URL": url,
        "BILLING_URL": os.environ["BILLING_URL"],
        "AWS_REGION": function.region,
        "AWS_ACCESS_KEY_ID": function.account_id,
        "AWS_SECRET_ACCESS_KEY": "emulator",
        **function.environment_vars,
    }
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(function.code_bytes)) as files:
            # moto takes inline code for Python, whatever it is
            code = files.read("index.py").decode()
        # the SDK takes no address for cost reports from the environment
        told = code.replace("CostAndUsageReportService({", "CostAndUsageReportService({ endpoint: process.env.BILLING_URL,")
        Path(folder, "index.js").write_text(told)
        ran = subprocess.run(["node", "-e", RUN], cwd=folder, env=env, input=json.dumps(event), capture_output=True, text=True, timeout=120)
    print(ran.stdout, ran.stderr, flush=True)
    return ran.stdout, ran.returncode != 0, ran.stderr


def run_on_this_machine():
    settings.moto_server_host = lambda: "http://127.0.0.1"
    LambdaFunction._invoke_lambda = run
