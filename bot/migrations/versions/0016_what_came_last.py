"""When a member asked for a reminder or a pause, so that what they did last can be taken back.

Of what was asked for before it isn't known, and that is never the last.
"""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('reminder', sa.Column('wanted_at', sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        'former_quiet',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('before', AutoString(), nullable=False),
        sa.Column('after', AutoString(), nullable=False),
        sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('pause', 'away')", name='known_quiet'),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index(
        'ix_former_quiet_latest', 'former_quiet', ['member_id', 'kind', 'recorded_at']
    )
