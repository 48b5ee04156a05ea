"""moto with one thing mended: its CloudFormation forgets what ManagedPolicyArns of a role names, where AWS attaches and detaches it."""
from moto.iam.models import Role, iam_backends
from moto.server import main
from moto.utilities.utils import get_partition

create = Role.create_from_cloudformation_json.__func__
delete = Role.delete_from_cloudformation_json.__func__


def create_attached(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    role = create(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
    # None is what AWS::NoValue comes to
    for arn in filter(None, cloudformation_json["Properties"].get("ManagedPolicyArns", [])):
        iam_backends[account_id][get_partition(region_name)].attach_role_policy(arn, role.name)
    return role


def delete_detached(cls, resource_name, cloudformation_json, account_id, region_name):
    backend = iam_backends[account_id][get_partition(region_name)]
    for arn in list(backend.get_role(resource_name).managed_policies):
        backend.detach_role_policy(arn, resource_name)
    delete(cls, resource_name, cloudformation_json, account_id, region_name)


Role.create_from_cloudformation_json = classmethod(create_attached)
Role.delete_from_cloudformation_json = classmethod(delete_detached)

if __name__ == "__main__":
    main()
