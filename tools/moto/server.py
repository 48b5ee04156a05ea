"""moto, with what it leaves out of a service-managed StackSet and AWS does not:

- the policies that ManagedPolicyArns of a role names are attached, and detached before the role is deleted,
- an account in which something fails is marked as failed, and the others go on,
- a StackSet tells the units that it was deployed to,
- an AWS::NoValue in a list is left out of it, instead of a null.
"""
from functions import run_on_this_machine
from moto.cloudformation import parsing
from moto.cloudformation.models import StackInstance, StackSet
from moto.iam.models import Role, iam_backends
from moto.server import main
from moto.utilities.utils import get_partition


def mended(owner, name):
    """Replaces a method by one that is given the original."""

    def replace(mend):
        original = owner.__dict__[name]
        if isinstance(original, classmethod):
            function = original.__func__
            setattr(owner, name, classmethod(lambda cls, *args, **kwargs: mend(function, cls, *args, **kwargs)))
        else:
            setattr(owner, name, lambda *args, **kwargs: mend(original, *args, **kwargs))
        return mend

    return replace


@mended(Role, "create_from_cloudformation_json")
def create_role(original, cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    role = original(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
    for arn in cloudformation_json["Properties"].get("ManagedPolicyArns", []):
        iam_backends[account_id][get_partition(region_name)].attach_role_policy(arn, role.name)
    return role


@mended(Role, "delete_from_cloudformation_json")
def delete_role(original, cls, resource_name, cloudformation_json, account_id, region_name):
    backend = iam_backends[account_id][get_partition(region_name)]
    for arn in list(backend.get_role(resource_name).managed_policies):
        backend.detach_role_policy(arn, resource_name)
    original(cls, resource_name, cloudformation_json, account_id, region_name)


@mended(StackInstance, "__init__")
def create_instance(original, self, *args, **kwargs):
    self.failure = None
    try:
        original(self, *args, **kwargs)
    except Exception as error:
        self.failure = getattr(error, "message", str(error))


@mended(StackInstance, "to_dict")
def describe_instance(original, self):
    failed = {"Status": "OUTDATED", "StatusReason": self.failure, "StackInstanceStatus": {"DetailedStatus": "FAILED"}}
    return {**original(self), **(failed if self.failure else {})}


@mended(StackInstance, "delete")
def delete_instance(original, self):
    if not self.failure:
        original(self)


@mended(StackSet, "create_stack_instances")
def deploy(original, self, accounts, regions, deployment_targets, parameters):
    self.organizational_unit_ids = deployment_targets["OrganizationalUnitIds"]
    return original(self, accounts, regions, deployment_targets, parameters)


@mended(parsing, "clean_json")
def clean(original, value, resources):
    if isinstance(value, list):
        return [each for each in (parsing.clean_json(item, resources) for item in value) if each is not None]
    return original(value, resources)


if __name__ == "__main__":
    run_on_this_machine()
    main()
