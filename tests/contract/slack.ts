// What Goodturn and its sandbox say to each other, by Slack's own types: generate.mjs makes a JSON
// Schema of each type here.
import type * as bolt from '@slack/bolt';
import type * as types from '@slack/types';
import type * as web from '@slack/web-api';

// What the bot draws, and answers to commands, response urls and dialogs.
export type block = types.KnownBlock;
export type home = types.HomeView;
export type modal = types.ModalView;
// An answer is a post whose channel is known. Bolt's RespondArguments says so in a way of which the
// generator makes something else.
export type reply = web.ChatPostMessageArguments &
  Pick<bolt.RespondArguments, 'delete_original' | 'replace_original' | 'response_type'>;
export type view_response = bolt.ViewResponseAction;

// The view in this event is one that Slack has completed, not one as an app writes it.
type AppHomeOpened = Omit<types.AppHomeOpenedEvent, 'view'> & { view?: bolt.ViewOutput };

// What Slack delivers to the bot.
export type delivery_block_actions = bolt.BlockAction;
export type delivery_block_suggestion = bolt.BlockSuggestion;
export type delivery_command = bolt.SlashCommand;
export type delivery_message_action = bolt.MessageShortcut;
export type delivery_shortcut = bolt.GlobalShortcut;
export type delivery_view_closed = bolt.ViewClosedAction;
export type delivery_view_submission = bolt.ViewSubmitAction;
export type event_app_home_opened = bolt.EnvelopedEvent<AppHomeOpened>;
export type event_app_mention = bolt.EnvelopedEvent<types.AppMentionEvent>;
export type event_app_uninstalled = bolt.EnvelopedEvent<types.AppUninstalledEvent>;
export type event_dnd_updated_user = bolt.EnvelopedEvent<types.DNDUpdatedUserEvent>;
export type event_member_joined_channel = bolt.EnvelopedEvent<types.MemberJoinedChannelEvent>;
export type event_reaction_added = bolt.EnvelopedEvent<types.ReactionAddedEvent>;
export type event_tokens_revoked = bolt.EnvelopedEvent<types.TokensRevokedEvent>;
export type event_user_change = bolt.EnvelopedEvent<types.UserChangeEvent>;

// What else Slack sends to apps of other kinds, and all that the fuzzer of tests/hostile sends.
export type sent_dialog_submission = bolt.DialogSubmitAction;
export type sent_dialog_suggestion = bolt.DialogSuggestion;
export type sent_event = bolt.EnvelopedEvent<types.SlackEvent>;
export type sent_interactive_message = bolt.InteractiveMessage;
export type sent_message_suggestion = bolt.InteractiveMessageSuggestion;

// The arguments of each method that the sandbox knows.
export type call_apps_connections_open = web.AppsConnectionsOpenArguments;
export type call_auth_test = web.AuthTestArguments;
export type call_chat_delete = web.ChatDeleteArguments;
export type call_chat_postEphemeral = web.ChatPostEphemeralArguments;
export type call_chat_postMessage = web.ChatPostMessageArguments;
export type call_chat_update = web.ChatUpdateArguments;
export type call_conversations_info = web.ConversationsInfoArguments;
export type call_conversations_join = web.ConversationsJoinArguments;
export type call_conversations_list = web.ConversationsListArguments;
export type call_conversations_members = web.ConversationsMembersArguments;
export type call_conversations_open = web.ConversationsOpenArguments;
export type call_dnd_teamInfo = web.DndTeamInfoArguments;
export type call_files_completeUploadExternal = web.FilesCompleteUploadExternalArguments;
export type call_files_getUploadURLExternal = web.FilesGetUploadURLExternalArguments;
export type call_files_info = web.FilesInfoArguments;
export type call_oauth_v2_access = web.OAuthV2AccessArguments;
export type call_reactions_get = web.ReactionsGetArguments;
export type call_team_info = web.TeamInfoArguments;
export type call_users_conversations = web.UsersConversationsArguments;
export type call_users_info = web.UsersInfoArguments;
export type call_users_list = web.UsersListArguments;
export type call_views_open = web.ViewsOpenArguments;
export type call_views_publish = web.ViewsPublishArguments;
export type call_views_push = web.ViewsPushArguments;
export type call_views_update = web.ViewsUpdateArguments;

// Slack's answers to them.
export type answer_apps_connections_open = web.AppsConnectionsOpenResponse;
export type answer_auth_test = web.AuthTestResponse;
export type answer_chat_delete = web.ChatDeleteResponse;
export type answer_chat_postEphemeral = web.ChatPostEphemeralResponse;
export type answer_chat_postMessage = web.ChatPostMessageResponse;
export type answer_chat_update = web.ChatUpdateResponse;
export type answer_conversations_info = web.ConversationsInfoResponse;
export type answer_conversations_join = web.ConversationsJoinResponse;
export type answer_conversations_list = web.ConversationsListResponse;
export type answer_conversations_members = web.ConversationsMembersResponse;
export type answer_conversations_open = web.ConversationsOpenResponse;
export type answer_dnd_teamInfo = web.DndTeamInfoResponse;
export type answer_files_completeUploadExternal = web.FilesCompleteUploadExternalResponse;
export type answer_files_getUploadURLExternal = web.FilesGetUploadURLExternalResponse;
export type answer_files_info = web.FilesInfoResponse;
export type answer_oauth_v2_access = web.OauthV2AccessResponse;
export type answer_reactions_get = web.ReactionsGetResponse;
export type answer_team_info = web.TeamInfoResponse;
export type answer_users_conversations = web.UsersConversationsResponse;
export type answer_users_info = web.UsersInfoResponse;
export type answer_users_list = web.UsersListResponse;
export type answer_views_open = web.ViewsOpenResponse;
export type answer_views_publish = web.ViewsPublishResponse;
export type answer_views_push = web.ViewsPushResponse;
export type answer_views_update = web.ViewsUpdateResponse;
